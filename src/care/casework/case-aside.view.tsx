import { shippedOnce } from '../../base/editions/index.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { holdingWords } from './case-words.rules.ts'
import { paths } from './casework.paths.ts'
import type { CaseView } from './view-case.ts'

type AsideProps = { view: CaseView; mayMove: boolean }

/** Nobody takes Trellis's own figures for the NHS's, nor for their service's (safety H8). */
function asShipped({ amber, red }: { amber: number; red: number }): boolean {
  const shipped = shippedOnce().caseload.thresholds.noContactDays
  return amber === shipped.amber && red === shipped.red
}

/** Who holds the case and who answers for it (safety H7); what the figures mean. */
export function CaseAside({ view: { subject, standard }, mayMove }: AsideProps) {
  const silence = standard.thresholds.noContactDays
  return (
    <>
      <h2 class="nhsuk-heading-s">Who holds this case</h2>
      <p>
        {holdingWords(subject)}, since {shortDate(subject.heldSince)}.
      </p>
      {subject.mustTell && <p>The person has not been told yet.</p>}
      <p>
        {subject.manager
          ? `${subject.manager.name} answers for it.`
          : `The manager of ${subject.organisation.name} answers for it.`}
      </p>
      {mayMove && subject.post && (
        <p>
          <a href={paths.move({ caseId: subject.id })}>Give it to another worker</a>
        </p>
      )}
      <h2 class="nhsuk-heading-s">About this case</h2>
      <p>
        Opened on {shortDate(subject.openedOn)}.{' '}
        {subject.practice ? `${subject.practice.name}, ${subject.organisation.name}.` : `${subject.organisation.name}.`}
      </p>
      <p>
        {subject.firstContactOn
          ? `First contact on ${shortDate(subject.firstContactOn)}: counted once towards the year.`
          : 'No first contact yet, so not counted towards the year.'}
      </p>
      <h2 class="nhsuk-heading-s">What is usual</h2>
      <p>
        {standard.norms.contacts.low} to {standard.norms.contacts.high} contacts over about {standard.norms.months}{' '}
        months (Workforce Development Framework). Amber and red after {silence.amber} and {silence.red} days without
        contact: {asShipped(silence) ? 'Trellis’s own figures.' : 'set here, in place of Trellis’s own.'}
      </p>
    </>
  )
}
