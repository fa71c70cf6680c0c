import { useShell } from '../../http/shell.tsx'
import { showDate } from '../../lib/plain-date.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import { categoryWords } from './case-words.rules.ts'
import { confidenceOver, supportOf } from './support.rules.ts'
import type { CaseView } from './view-case.ts'

/** Contacts against the usual 6 to 12, and time against the usual three months: a prompt to look again, never an end (S17, S18). */
export function CaseSupport({ view: { subject, standard } }: { view: CaseView }) {
  const { today } = useShell()
  if (subject.state === 'closed') return null
  const { says, usualUntil, review, days } = supportOf(subject, standard, today)
  return (
    <section aria-labelledby="support">
      <h2 class="nhsuk-heading-m" id="support">
        How the support goes
      </h2>
      <p>
        {says} Three months are up on {showDate(usualUntil)}.
      </p>
      {review !== 'none' && (
        <InsetText>
          <p>
            <strong>Time to look again together.</strong> The case has been open for {days} days. Ask the person what
            still matters, and agree what comes next.{' '}
            {review === 'senior-review' && 'Talk it over with a supervisor too. '}
            It stays open for as long as it helps.
          </p>
        </InsetText>
      )}
    </section>
  )
}

/** What the person was connected with, and how sure they feel now beside how sure they felt first. */
export function CaseGains({ view: { contacts } }: { view: CaseView }) {
  const standing = contacts.filter(({ void: gone }) => gone === undefined)
  const offered = [...new Set(standing.flatMap((contact) => contact.offered))]
  const { first, last } = confidenceOver(standing)
  if (offered.length === 0 && first === undefined) return null
  return (
    <section aria-labelledby="gains">
      <h2 class="nhsuk-heading-m" id="gains">
        What has come of it
      </h2>
      {offered.length > 0 && <p>Connected with: {offered.map(categoryWords).join(', ')}.</p>}
      {first !== undefined && (
        <p>
          How sure they feel of managing what matters most: {first} of 10
          {last === undefined ? '' : ` at first, ${last} of 10 now`}.
        </p>
      )}
    </section>
  )
}

/** What the person needs, grouped as practical, social, emotional, health and access. */
export const CaseNeeds = ({ view: { needs } }: { view: CaseView }) =>
  needs.length === 0 ? null : (
    <section aria-labelledby="needs">
      <h2 class="nhsuk-heading-m" id="needs">
        What matters to them
      </h2>
      <dl class="nhsuk-summary-list">
        {needs.map((group) => (
          <div class="nhsuk-summary-list__row" key={group.id}>
            <dt class="nhsuk-summary-list__key">{group.label}</dt>
            <dd class="nhsuk-summary-list__value">{group.needs.map(({ label }) => label).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
