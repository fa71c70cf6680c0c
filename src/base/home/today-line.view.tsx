import { Press } from '../../http/form.tsx'
import { useShell } from '../../http/shell.tsx'
import { dueInWords, shortDate } from '../../lib/plain-date.ts'
import type { Met } from '../../lib/verdict.ts'
import type { TodayAction, TodayLine } from '../../platform/today.ts'
import { Button } from '../../ui/button.tsx'
import { ClauseLink } from '../../ui/clause-link.tsx'
import { StatusShape } from '../../ui/status-shape.tsx'
import { clauseHref, clauseName } from '../editions/index.ts'

type LinesProps = { lines: readonly TodayLine[]; label: string }

/** What needs somebody, first things first: what, whom, why now, and the one button that does it. */
export const TodayLines = ({ lines, label }: LinesProps) => (
  <ol class="trellis-today" aria-label={label}>
    {lines.map((line) => (
      <li key={line.key} class={`trellis-today__line trellis-today__line--${line.state}`}>
        <Line line={line} />
      </li>
    ))}
  </ol>
)

const SHAPES: Record<TodayLine['state'], { met: Met; word: string }> = {
  owed: { met: 'owed', word: 'Owed now' },
  due: { met: 'due', word: 'Due' },
  waiting: { met: 'in-grace', word: 'Waiting' },
  good: { met: 'met', word: 'Good to know' },
}

function Line({ line }: { line: TodayLine }) {
  const { today } = useShell()
  const { met, word } = SHAPES[line.state]
  return (
    <>
      <StatusShape state={met} />
      <div class="trellis-today__words">
        <p class="trellis-today__what">
          <span class="trellis-today__state">{word}</span> <strong>{line.what}</strong>
        </p>
        <p class="trellis-today__why">
          <span class="trellis-today__whom">{line.whom}</span>
          {line.why && ` · ${line.why}`}
          {line.due && (
            <>
              {' · '}
              <time dateTime={line.due} title={shortDate(line.due)}>
                {dueInWords(line.due, today)}
              </time>
            </>
          )}
          {line.clause && (
            <>
              {' · '}
              <ClauseLink href={clauseHref(line.clause)} name={clauseName(line.clause)} />
            </>
          )}
        </p>
      </div>
      <div class="trellis-today__action">
        <Do action={line.action} about={line.whom} />
        {line.otherwise && (
          <a class="nhsuk-link" href={line.otherwise.href}>
            {line.otherwise.label}
            <span class="nhsuk-u-visually-hidden"> {line.whom}</span>
          </a>
        )}
      </div>
    </>
  )
}

const Do = ({ action, about }: { action: TodayAction; about: string }) =>
  action.kind === 'post' ? (
    <Press to={action.href} label={action.label} fields={action.fields} small variant="secondary" about={about} />
  ) : (
    <Button href={action.href} small variant="secondary">
      {action.label}
      <span class="nhsuk-u-visually-hidden"> {about}</span>
    </Button>
  )
