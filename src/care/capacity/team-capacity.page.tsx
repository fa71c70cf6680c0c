import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { paths as readinessPaths } from '../../workforce/readiness/readiness.paths.ts'
import { paths } from './capacity.paths.ts'
import { wholePeople } from './capacity.rules.ts'
import { LimitBar } from './limit-bar.view.tsx'
import { colourWords } from './standing.rules.ts'
import { COUNTS, fullnessInWords, people, roomInWords } from './standing-words.rules.ts'
import { type Team, type TeamMember, teamCapacity } from './view-capacity.ts'

export const teamCapacityPage = page({ path: '/capacity', show: teamCapacity, page: TeamCapacity })

/** Who has room, who is over and why: by name or by room, and never by what anybody did (safety H9). */
function TeamCapacity({ view: { by, room, team } }: PageProps<Team>) {
  const measured = team.filter(({ standing }) => standing)
  const over = measured.filter(({ standing }) => standing?.state === 'red').length
  return (
    <Screen title="Capacity" wide>
      <h1 class="nhsuk-heading-l">
        {measured.length === 0 ? 'Capacity' : `Room for ${people(room).replace('people', 'more people')} in this team`}
      </h1>
      {measured.length > 0 && (
        <p>
          {over === 0 ? 'Nobody is over a limit.' : `${over} of ${measured.length} at or over a limit.`} {COUNTS}
        </p>
      )}
      <p>
        <a href={paths.toAllocate()}>Referrals that wait for a worker</a> {' · '}
        <a href={paths.planner()}>How many posts do we need?</a>
      </p>
      <ResponsiveTable<TeamMember>
        caption="Workers"
        hideCaption
        columns={[
          {
            label: 'Worker',
            cell: ({ post }) => <a href={paths.post({ postId: post.id })}>{post.name}</a>,
            sortHref: paths.team(),
            sorted: by === 'name' ? 'ascending' : undefined,
          },
          { label: 'By the yearly ceiling', cell: (one) => <Bar one={one} limit="ceiling" /> },
          { label: 'By hours', cell: (one) => <Bar one={one} limit="hours" /> },
          { label: 'Open now', cell: (one) => <Open one={one} /> },
          {
            label: 'Room',
            cell: (one) => <Room one={one} />,
            sortHref: paths.team('room'),
            sorted: by === 'room' ? 'descending' : undefined,
          },
        ]}
        rows={team}
        empty={
          <EmptyState heading="No workers yet">
            When somebody is in post, you see here how much room they have, and which limit they meet first.
          </EmptyState>
        }
      />
    </Screen>
  )
}

function Bar({ one: { post, standing }, limit }: { one: TeamMember; limit: 'ceiling' | 'hours' }) {
  if (!standing) return <>No ceiling for this role</>
  const { year, newPeople } = standing
  const most = wholePeople(limit === 'ceiling' ? year.personalCeiling : year.peopleByHours)
  return (
    <LimitBar
      id={`${limit}-${post.id}`}
      value={newPeople}
      limit={most}
      words={`${newPeople} of ${most}`}
      binds={year.binds === limit}
    />
  )
}

const Open = ({ one: { standing, openNow, gradedShare } }: { one: TeamMember }) => (
  <>
    {standing ? `${openNow} of ${Math.round(standing.planned)} planned` : openNow}
    {gradedShare < 1 && <span class="nhsuk-body-s"> (first weeks)</span>}
  </>
)

function Room({ one: { post, standing, plan, taking, mayPlan } }: { one: TeamMember }) {
  if (!standing) return <>Ask before you give more</>
  if (!taking.may)
    return (
      <div>
        <Status state="paused">No new people yet</Status>
        <br />
        {taking.says}. <a href={readinessPaths.readiness({ postId: post.id })}>See what is owed</a>
      </div>
    )
  const { state } = standing
  return (
    <div>
      <Status state={state === 'green' ? 'met' : state === 'amber' ? 'due' : 'owed'}>{colourWords[state]}</Status>
      <br />
      {state === 'red' ? fullnessInWords(standing, post.givenName) : roomInWords(standing)}
      {state === 'red' && (
        <>
          <br />
          {plan && `Plan: ${plan.plan} `}
          {!plan && mayPlan && <a href={paths.plan({ postId: post.id })}>Say why, and what you will do</a>}
          {!plan && !mayPlan && `${post.lineManager?.name ?? 'The line manager'} owes them a plan`}
        </>
      )}
    </div>
  )
}
