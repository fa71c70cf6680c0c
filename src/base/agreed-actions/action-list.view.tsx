import { Press } from '../../http/form.tsx'
import { dueInWords, shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { StatusShape } from '../../ui/status-shape.tsx'
import type { AgreedAction } from './agreed-action.rules.ts'
import { paths } from './agreed-actions.paths.ts'

type Listed = { actions: readonly AgreedAction[]; today: string; label: string }

/** What is still to be done, the soonest first: the day, where it was agreed, and one press. */
export const OpenActions = ({ actions, today, label }: Listed) => (
  <ol class="trellis-today" aria-label={label}>
    {actions.map((action) => (
      <li key={action.id} class={`trellis-today__line trellis-today__line--${isLate(action, today) ? 'owed' : 'due'}`}>
        <StatusShape state={isLate(action, today) ? 'owed' : 'due'} />
        <div class="trellis-today__words">
          <p class="trellis-today__what">
            <strong>{action.text}</strong>
          </p>
          <p class="trellis-today__why">
            <time dateTime={action.dueOn} title={shortDate(action.dueOn)}>
              {isLate(action, today) ? dueInWords(action.dueOn, today) : `by ${shortDate(action.dueOn)}`}
            </time>
            {' · '}
            <SetIn action={action} />
            {' · '}
            <a href={paths.change({ actionId: action.id })}>
              Change<span class="nhsuk-u-visually-hidden"> {action.text}</span>
            </a>
          </p>
        </div>
        <div class="trellis-today__action">
          {action.door && (
            <Button href={action.door.href} small>
              {action.door.label}
            </Button>
          )}
          <Press
            to={paths.settle({ actionId: action.id })}
            label="Done"
            fields={{ as: 'done' }}
            small
            variant="secondary"
            about={action.text}
          />
          <Press
            to={paths.settle({ actionId: action.id })}
            label="Not needed"
            fields={{ as: 'not-needed' }}
            small
            variant="secondary"
            about={action.text}
          />
        </div>
      </li>
    ))}
  </ol>
)

export const SetIn = ({ action: { setInWords, setInHref } }: { action: AgreedAction }) => {
  const words = setInWords || 'Agreed together'
  return setInHref ? <a href={setInHref}>{words}</a> : words
}

const isLate = ({ dueOn }: AgreedAction, today: string) => dueOn < today
