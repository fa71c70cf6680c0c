import { Press } from '../../http/form.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import { stillSupports } from '../casework/supporter.rules.ts'
import { mayOfferLead } from './cross-referral.policy.ts'
import { paths } from './cross-referrals.paths.ts'
import { roleIdOf, roleWords } from './roles.rules.ts'
import type { TeamView } from './view-team.ts'

/** One leads at any time, the others support (mdt.rule.one-lead): who, since when, and how that changes. */
export function TeamOf({ view }: { view: TeamView }) {
  const { subject, leadRole, supporters, lead, readerId } = view
  const here = supporters.filter(stillSupports)
  // Whoever was asked to lead and said yes supported on no day.
  const gone = supporters.filter((one) => !stillSupports(one) && one.from !== one.until)
  return (
    <>
      <ul class="nhsuk-list">
        <li>
          <strong>{subject.post?.name ?? subject.holder.name}</strong> leads{leadRole && `, ${roleWords[leadRole]}`}.
          The case is counted for them alone.
          {subject.post &&
            subject.holder.id !== subject.post.colleagueId &&
            ` ${subject.holder.name} holds it for now.`}
        </li>
        {here.map(({ id, name, role, from, away, postId, colleagueId }) => (
          <li key={id}>
            <strong>{name}</strong> supports, {roleWords[roleIdOf[role]]}, since {shortDate(from)}
            {away && '. Away today'}
            {mayPropose(view, colleagueId) && (
              <Press
                to={paths.proposeLead({ caseId: subject.id })}
                label={colleagueId === readerId ? 'Ask to lead' : `Propose that ${name} leads`}
                fields={{ postId, id: view.newLeadId }}
                variant="secondary"
                small
              />
            )}
          </li>
        ))}
        {gone.map(({ id, name, role, from, until }) => (
          <li key={id}>
            {name} supported, {roleWords[roleIdOf[role]]}, {shortDate(from)} to {until && shortDate(until)}
          </li>
        ))}
      </ul>
      {lead && <Proposed view={view} />}
    </>
  )
}

function mayPropose({ subject, works, lead, readerId }: TeamView, colleagueId: string): boolean {
  if (!works || lead || subject.state === 'closed' || !subject.post) return false
  return readerId === colleagueId || mayOfferLead(readerId, subject)
}

function Proposed({ view: { lead, readerId } }: { view: TeamView }) {
  if (!lead) return null
  const to = paths.answerLead({ leadChangeId: lead.id })
  return (
    <InsetText>
      <p>
        <strong>
          {lead.proposedBy.name} proposes that {lead.to.name} leads from now on.
        </strong>{' '}
        Both agree, or it stays as it is. The person is then told who leads.
      </p>
      {readerId === lead.askedId && (
        <div class="nhsuk-button-group">
          <Press to={to} label="Agree" fields={{ answer: 'agreed' }} />
          <Press to={to} label="Not now" fields={{ answer: 'declined' }} variant="secondary" />
        </div>
      )}
      {readerId === lead.proposedBy.id && (
        <Press to={to} label="Take it back" fields={{ answer: 'withdrawn' }} variant="secondary" small />
      )}
    </InsetText>
  )
}
