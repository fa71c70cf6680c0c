import { useShell } from '../../http/shell.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { paths } from './mdt.paths.ts'
import type { MeetingView } from './view-meeting.ts'

/** What was decided about no single case, every action with its owner and day, and what the community lacks. */
export function Decided({ view: { meeting, decisions, actions, gaps, takesPart, readerId } }: { view: MeetingView }) {
  const { today } = useShell()
  const general = decisions.filter(({ itemId, owner }) => itemId === undefined && owner === undefined)
  const open = takesPart && meeting.state !== 'called-off' && meeting.on <= today
  if (!open && general.length + actions.length + gaps.length === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-m">What was decided</h2>
      {general.length > 0 && (
        <ul>
          {general.map(({ id, said }) => (
            <li key={id}>{said}</li>
          ))}
        </ul>
      )}
      {actions.length > 0 && (
        <ul>
          {actions.map(({ id, text, owner, dueOn, settled, door }) => (
            <li key={id}>
              {text}. <strong>{owner.name}</strong>,{' '}
              {settled
                ? settled.as === 'done'
                  ? `done on ${shortDate(settled.on)}`
                  : 'no longer needed'
                : `by ${shortDate(dueOn)}`}
              {door && !settled && owner.id === readerId && (
                <>
                  {'. '}
                  <a href={door.href}>{door.label}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {gaps.length > 0 && (
        <p>
          Lacking here: {gaps.map(({ says }) => says).join('; ')}. <a href={paths.gaps()}>All that is lacking</a>
        </p>
      )}
      {open && (
        <p class="trellis-unprinted">
          <Button href={paths.decide({ meetingId: meeting.id })} variant="secondary">
            Write a decision
          </Button>
        </p>
      )}
    </>
  )
}
