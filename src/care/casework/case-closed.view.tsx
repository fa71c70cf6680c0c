import { Press } from '../../http/form.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import { paths } from './casework.paths.ts'
import type { CaseView } from './view-case.ts'

/** How it ended, said as it was: gently where somebody died, gladly where it went well. */
export function CaseClosed({ view: { subject, closures, words, ending, acts, mayMove } }: { view: CaseView }) {
  const [last] = closures
  const reason = words.reasons[subject.closureReason ?? ''] ?? ''
  return (
    <>
      <p>
        Closed on {subject.closedOn && shortDate(subject.closedOn)}
        {last && ` by ${last.by}`}: {reason.toLowerCase()}.
      </p>
      {ending === 'good' && (
        <InsetText visuallyHidden="Good news">
          <p>
            <strong>This went well.</strong> {subject.contactsCount}{' '}
            {subject.contactsCount === 1 ? 'contact' : 'contacts'}, and somebody moves on. Well done, both of you.
          </p>
        </InsetText>
      )}
      {ending === 'sad' && (
        <InsetText>
          <p>
            We are sorry. No message goes out about this case. If it weighs on you, ask for a debrief: you are owed one
            within two working days.
          </p>
        </InsetText>
      )}
      {(acts || mayMove) && ending !== 'sad' && (
        <Press to={paths.reopen({ caseId: subject.id })} label="Reopen this case" variant="secondary" />
      )}
    </>
  )
}
