import { Press } from '../../http/form.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Status } from '../../ui/status.tsx'
import { paths } from './cross-referrals.paths.ts'
import type { Onward } from './onward.rules.ts'
import { routeWords, urgencyWords } from './roles.rules.ts'
import type { TeamView } from './view-team.ts'

/** Whom it was sent on to outside the three roles, how soon, and whether somebody took it (S52). */
export const Onwards = ({ view: { subject, onwards } }: { view: TeamView }) => (
  <>
    <h2 class="nhsuk-heading-m">Sent on to others</h2>
    {onwards.length === 0 && (
      <p>Nothing was sent on yet: to a GP, a pharmacist, an occupational therapist or others.</p>
    )}
    <ul class="nhsuk-list">
      {onwards.map((one) => (
        <OneOnward key={one.id} one={one} />
      ))}
    </ul>
    {subject.state === 'open' && (
      <p>
        <a href={paths.onward({ caseId: subject.id })}>Send on to somebody else</a>
      </p>
    )}
  </>
)

const OneOnward = ({ one }: { one: Onward }) => (
  <li>
    <p class="nhsuk-u-margin-bottom-2">
      <strong>{routeWords(one.route)}</strong>, {shortDate(one.sentOn)}, by {one.sentBy.name}.{' '}
      {urgencyWords(one.urgency)}.
    </p>
    <p class="nhsuk-u-margin-bottom-2">
      {one.says}
      {one.lawSays && ` Without their agreement: ${one.lawSays}`}
    </p>
    {one.takenOn ? (
      <Status state="met">Taken on {shortDate(one.takenOn)}</Status>
    ) : (
      <Press to={paths.taken({ onwardId: one.id })} label="They took it" variant="secondary" small />
    )}
  </li>
)
