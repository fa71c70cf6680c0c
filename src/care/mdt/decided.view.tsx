import { useShell } from '../../http/shell.tsx'
import { Button } from '../../ui/button.tsx'
import { DoneOrDue } from './done-or-due.view.tsx'
import { paths } from './mdt.paths.ts'
import type { MeetingView } from './view-meeting.ts'

/** What was decided about no single case, and what the community lacks. */
export function Decided({ view }: { view: MeetingView }) {
  const { meeting, items, decisions, actions, gaps, takesPart, readerId } = view
  const { today } = useShell()
  const general = decisions.filter(({ itemId }) => itemId === undefined)
  const open = takesPart && meeting.state !== 'called-off' && meeting.on <= today
  if (!open && general.length + gaps.length === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-m">{items.length > 0 ? 'What else was decided' : 'What was decided'}</h2>
      {general.length > 0 && (
        <ul>
          {general.map(({ id, said, owner }) => (
            <li key={id}>
              {said}
              {owner && '. '}
              <DoneOrDue action={actions.find((action) => action.id === id)} readerId={readerId} />
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
