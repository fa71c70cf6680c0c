import { Press } from '../../http/form.tsx'
import { showNhsNumber } from '../../lib/nhs-number.ts'
import { ageOn, shortDate, showDate } from '../../lib/plain-date.ts'
import { PersonBanner } from '../../ui/person-banner.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { WarningCallout } from '../../ui/warning-callout.tsx'
import { fullName, type PersonalDetails } from '../identity/identity.rules.ts'
import { reachOf } from './reach.rules.ts'
import { urgencyWords } from './referral.rules.ts'
import { paths } from './referrals.paths.ts'
import { needsCare } from './sharing.rules.ts'
import type { Opened, ReferralView } from './view-referral.ts'

type Props = { view: ReferralView; opened: Opened }

/** Who they are, how to reach them, and first of all what is safe (safety H2). */
export const PersonStrip = ({ view, opened: { person } }: Props) => (
  <PersonBanner
    title={fullName(person)}
    subtitle={`Referral ${view.referral.reference}`}
    items={[
      { label: 'Safe contact', value: safeInWords(person), heed: true },
      ...(person.safeContact.whoElse
        ? [{ label: 'Who else sees it', value: person.safeContact.whoElse, heed: true }]
        : []),
      { label: 'Phone', value: person.phones.join(', ') || 'Not known' },
      { label: 'E-mail', value: person.email ?? 'Not known' },
      { label: 'Born', value: born(person, view.today) },
      { label: 'NHS number', value: person.nhsNumber ? showNhsNumber(person.nhsNumber) : 'Not known' },
      { label: 'Where', value: [person.address, person.postcode].filter(Boolean).join(', ') || 'Not known' },
      ...(person.accessNeeds ? [{ label: 'How to talk with them', value: person.accessNeeds, heed: true }] : []),
    ]}
  />
)

const born = ({ birthDate }: PersonalDetails, today: string): string =>
  birthDate ? `${showDate(birthDate)} (${ageOn(birthDate, today)})` : 'Not known'

/** "Not asked" until they themselves have answered; what a referrer thinks stands beside it as what it is. */
function safeInWords(person: PersonalDetails): string {
  const { safeContact } = person
  const { answeredOn, ring, text, email, leaveMessage } = safeContact
  const ways = [ring && 'ring', text && 'text', email && 'e-mail', leaveMessage && 'leave a message'].filter(Boolean)
  const theyRing = reachOf(person) === 'they-ring' ? ' Do not ring: we asked them to ring us.' : ''
  const safe = ways.length > 0 ? ways.join(', ') : 'none of the ways that we ask about'
  if (answeredOn) return `They said on ${shortDate(answeredOn)}: ${safe}.${theyRing}`
  const hearsay = ring === undefined ? '' : ` Whoever referred them thinks: ${safe}.`
  return `Not asked. Call, alone, and ask first. Send nothing.${hearsay}`
}

export function TextsSection({ view, opened: { texts } }: Props) {
  const { referral } = view
  const rows = [
    { key: 'Why they were referred', value: texts.reason },
    { key: 'What they want', value: texts.wants },
    { key: 'How to talk with them', value: texts.communication },
    { key: 'Risks that were named', value: texts.risks },
    { key: 'Other services', value: texts.otherServices },
  ].filter(({ value }) => value !== '')
  return (
    <>
      <h2 class="nhsuk-heading-m">What was asked</h2>
      <SummaryList
        rows={[
          { key: 'What for', value: view.needLabels.join(', ') || 'Not said yet' },
          ...rows,
          {
            key: 'In danger now?',
            value: { yes: 'Yes', no: 'They said no', 'not-asked': 'Not answered' }[referral.danger],
          },
          referral.urgency !== 'routine' && { key: 'How soon', value: urgencyWords[referral.urgency] },
        ]}
      />
    </>
  )
}

const AGREES = { yes: 'Yes', no: 'No', 'not-asked': 'Not asked' } as const

/** Who referred, what they were told they may know, and whether the person agreed, said by whom (safety H2). */
export function ReferrerSection({ view: { referral, sourceLabel }, opened: { referrer, mayKnow, agreedOn } }: Props) {
  if (referral.bySelf) return null
  const said = referral.agreesSaidBy === 'person' ? 'said by the person' : 'said by whoever referred'
  return (
    <>
      <h2 class="nhsuk-heading-m">Who referred them</h2>
      {needsCare(referral.source) && (
        <WarningCallout heading="Take care what you say">
          <p>Tell {sourceLabel.toLowerCase()} only how far it is, unless the person, asked alone, agreed to more.</p>
        </WarningCallout>
      )}
      <SummaryList
        rows={[
          { key: 'From', value: sourceLabel },
          ...(referrer
            ? [
                {
                  key: 'Name',
                  value: [referrer.name, referrer.role, referrer.organisation].filter(Boolean).join(', '),
                },
                {
                  key: 'Reach them',
                  value: [referrer.phone, referrer.email].filter(Boolean).join(', ') || 'Not known',
                },
              ]
            : []),
          {
            key: 'Does the person agree?',
            value: referral.agrees === 'not-asked' ? AGREES['not-asked'] : `${AGREES[referral.agrees]}, ${said}`,
          },
          {
            key: 'May they know the outcome?',
            value: mayKnow === true ? `Yes: the person agreed on ${shortDate(agreedOn ?? '')}` : `No. ${mayKnow}`,
          },
        ]}
      />
      {referrer && (
        <div class="nhsuk-u-margin-bottom-6">
          <Press
            to={paths.sharing(referral)}
            label={agreedOn ? 'They no longer agree' : 'The person agrees that they may know the outcome'}
            variant="secondary"
            small
            fields={{ agrees: agreedOn ? 'no' : 'yes' }}
          />
        </div>
      )}
    </>
  )
}
