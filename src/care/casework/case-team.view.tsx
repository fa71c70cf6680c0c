import { POST_ROLES, type PostRole } from '../../base/posts/post.rules.ts'
import { postRoleWords } from '../../base/posts/post-words.rules.ts'
import { useShell } from '../../http/shell.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { paths as crossReferrals } from '../cross-referrals/cross-referrals.paths.ts'
import { stillSupports } from './supporter.rules.ts'
import type { CaseView } from './view-case.ts'

/** Who leads and who supports beside them, and one press to ask another role (mdt.yaml cross_referral_matrix). */
export function CaseTeam({ view }: { view: CaseView }) {
  const { subject, supporters, leadRole, logs, mayMove } = view
  const { seat } = useShell()
  if (!subject.post || subject.state === 'closed') return null
  const caseId = subject.id
  const here = supporters.filter(stillSupports)
  const own = POST_ROLES.find((role) => role === seat?.role) ?? leadRole
  const taken = [own, leadRole, ...here.map(({ role }) => role)]
  const others = logs ? POST_ROLES.filter((role) => !taken.includes(role)) : []
  return (
    <section aria-labelledby="team-of-case">
      <h2 class="nhsuk-heading-m" id="team-of-case">
        Who supports them
      </h2>
      <ul class="nhsuk-list">
        <li>
          <strong>{subject.post.name}</strong> leads{roleIn(leadRole)}. The case is counted here, and nowhere else.
        </li>
        {here.map(({ id, name, role, from, away }) => (
          <li key={id}>
            <strong>{name}</strong> supports{roleIn(role)}, since {shortDate(from)}
            {away && '. Away today'}
          </li>
        ))}
      </ul>
      <div class="nhsuk-button-group">
        {others.map((role) => (
          <Button key={role} href={crossReferrals.send({ caseId, to: TO[role] })} variant="secondary">
            Ask a {shortRole[role]}
          </Button>
        ))}
      </div>
      {(logs || mayMove) && (
        <p>
          <a href={crossReferrals.team({ caseId })}>Who was asked, who leads, and sending on to others</a>
        </p>
      )}
    </section>
  )
}

const roleIn = (role: PostRole | undefined) => (role ? `, ${postRoleWords[role].toLowerCase()}` : '')

/** What a button calls each, in few words. */
const shortRole: Record<PostRole, string> = {
  'link-worker': 'link worker',
  'health-coach': 'coach',
  'care-coordinator': 'care co-ordinator',
}
/** The roles as `mdt.yaml` names them. */
const TO = { 'link-worker': 'splw', 'health-coach': 'hwbc', 'care-coordinator': 'cc' } as const
