import { Press } from '../../http/form.tsx'
import { londonDay } from '../../lib/moment.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { Card } from '../../ui/card.tsx'
import { mayBeJoined } from '../identity/identity.rules.ts'
import type { Referral } from './referral.rules.ts'
import { paths } from './referrals.paths.ts'
import type { Match as LikelyMatch, Opened, ReferralView } from './view-referral.ts'

type Props = { view: ReferralView; opened: Opened }

/** What agrees and what differs, side by side; a human decides, and can take it back (safety H6). */
export function MatchesSection({ view: { referral, me }, opened: { matches, joins } }: Props) {
  if (matches.length === 0 && joins.length === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-m">Do we know them already?</h2>
      {joins.map((join) => (
        <div key={join.id}>
          <p>Joined with an earlier record on {shortDate(londonDay(join.joinedAt))}.</p>
          <Press
            to={paths.undoSame(referral)}
            label="Undo: they are two people"
            variant="secondary"
            small
            fields={{ mergeId: join.id }}
          />
        </div>
      ))}
      {matches.map((match, at) => (
        <Match key={match.personId} match={match} at={at + 1} referral={referral} me={me} />
      ))}
    </>
  )
}

type MatchProps = { match: LikelyMatch; at: number; referral: Referral; me: string }

function Match({ match, at, referral, me }: MatchProps) {
  const { saidBy } = match
  return (
    <Card heading={{ text: `Likely match ${at}`, level: 3 }}>
      <Facts title="Agrees" facts={match.agrees} />
      <Facts title="Differs" facts={match.differs} />
      {!mayBeJoined(match) && (
        <p>Too little agrees to join them. Ask for the date of birth, the postcode or the NHS number.</p>
      )}
      {saidBy && (
        <p>
          {saidBy.id === me ? 'You say' : `${saidBy.name} says`} that they are the same person. A second colleague looks
          too before the records are joined.
        </p>
      )}
      <div class="nhsuk-button-group">
        {saidBy && saidBy.id !== me && (
          <Press
            to={paths.confirmSame(referral)}
            label="Yes, join the records"
            small
            fields={{ otherId: match.personId }}
          />
        )}
        {mayBeJoined(match) && !saidBy && (
          <Press
            to={paths.samePerson(referral)}
            label="They are the same person"
            small
            fields={{ otherId: match.personId }}
          />
        )}
        <Press
          to={paths.notSame(referral)}
          label="They are two people"
          variant="secondary"
          small
          fields={{ otherId: match.personId }}
        />
      </div>
    </Card>
  )
}

const Facts = ({ title, facts }: { title: string; facts: readonly string[] }) =>
  facts.length === 0 ? null : (
    <>
      <p class="nhsuk-u-margin-bottom-1">
        <strong>{title}</strong>
      </p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </>
  )
