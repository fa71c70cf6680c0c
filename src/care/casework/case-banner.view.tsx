import { showDate } from '../../lib/plain-date.ts'
import { PersonBanner } from '../../ui/person-banner.tsx'
import { paths as referrals } from '../referrals/referrals.paths.ts'
import { ownWishWords, safeContactWords } from './case-words.rules.ts'
import type { CaseView } from './view-case.ts'

/** Who it is and what to heed before doing anything: shown only with a care relationship, and each look is logged. */
export function CaseBanner({ view: { person, subject } }: { view: CaseView }) {
  if (!person) return null
  const safe = safeContactWords(person.safeContact)
  return (
    <PersonBanner
      title={person.name}
      subtitle={
        <>
          {person.likesToBeCalled && `likes to be called ${person.likesToBeCalled} · `}
          <span class="nhsuk-u-nowrap">{subject.number}</span>
        </>
      }
      items={[
        ...(person.accessNeeds ? [{ label: 'What helps them', value: person.accessNeeds, heed: true }] : []),
        ...(person.language && person.language !== 'English' ? [{ label: 'Language', value: person.language }] : []),
        { label: 'Safe contact', value: safe.says, heed: safe.heed },
        { label: 'Support', value: ownWishWords[subject.ownWish], heed: subject.ownWish !== 'yes' },
        { label: 'Phone', value: person.phones.length ? person.phones.join(', ') : 'Not known' },
        ...(person.birthDate ? [{ label: 'Born', value: showDate(person.birthDate) }] : []),
        ...(person.address ? [{ label: 'Address', value: [person.address, person.postcode].join(' ') }] : []),
        ...(subject.referralId
          ? [
              {
                label: 'Risks and consent',
                value: <a href={referrals.one({ id: subject.referralId })}>As the referral said</a>,
              },
            ]
          : []),
      ]}
    />
  )
}
