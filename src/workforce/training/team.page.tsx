import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import type { Met } from '../../lib/verdict.ts'
import { HeatGrid } from '../../ui/charts/heat-grid.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { paths as inductionPaths } from '../induction/induction.paths.ts'
import { listTeam } from './list-team.ts'
import type { TeamView } from './team.rules.ts'
import { paths } from './training.paths.ts'
import { CHECKING_ROLES } from './training.policy.ts'

export const teamPage = page({ path: paths.team(), show: listTeam, page: TeamPage })

/** The darker, the more it needs somebody. */
const SHADE: Record<Met, number> = {
  met: 0,
  'not-applicable': 0,
  exception: 1,
  paused: 1,
  'not-yet-evidenced': 2,
  due: 2,
  'in-grace': 3,
  owed: 4,
}

/** A team's training before referrals: a gap of the team shows as a line across, a gap of one colleague as a column. */
function TeamPage({ view: { members, rows } }: PageProps<TeamView>) {
  const { seat } = useShell()
  const checks = CHECKING_ROLES.some((role) => role === seat?.role)
  const owing = members.filter(({ owed }) => owed > 0)
  return (
    <Screen title="Team training" wide>
      <h1 class="nhsuk-heading-l">{headline(members.length, owing.length)}</h1>
      {members.length === 0 ? (
        <EmptyState heading="No link workers yet">
          The training that must be done before referrals shows here, for each link worker in your team.
        </EmptyState>
      ) : (
        <>
          <p>Time to learn is the employer’s to give. Each name opens a training passport, where training is added.</p>
          <ul class="nhsuk-list">
            {members.map((member) => (
              <li key={member.postId}>
                <a href={paths.passport(member)}>{member.name}</a>
                {member.owed === 0 ? ': nothing is owed' : `: ${member.owed} still to be recorded`}
              </li>
            ))}
          </ul>
          <HeatGrid
            id="team-training"
            title="Training before referrals"
            description="Each row is a training that must be done before referrals, each column a colleague."
            rowsAre="Training"
            domain={[0, 4]}
            columns={members.map(({ givenName }) => givenName)}
            rows={rows.map(({ title, cells }) => ({
              label: title,
              cells: cells.map(({ met, words }) => ({ value: met === undefined ? null : SHADE[met], words })),
            }))}
          />
        </>
      )}
      <p>
        {checks && (
          <>
            <a href={paths.toCheck()}>Training that waits to be checked</a> ·{' '}
          </>
        )}
        <a href={inductionPaths.starters()}>Inductions under way</a>
      </p>
    </Screen>
  )
}

function headline(all: number, owing: number): string {
  if (all === 0) return 'Team training'
  if (owing === 0) return 'Nothing is owed before referrals in your team'
  return `Training before referrals is still to be recorded for ${owing} of ${all}`
}
