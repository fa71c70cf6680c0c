import { paths as disputePaths } from '../../base/disputes/disputes.paths.ts'
import { clauseHref } from '../../base/editions/index.ts'
import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { Button } from '../../ui/button.tsx'
import { Disputed } from '../../ui/disputed.tsx'
import { Status } from '../../ui/status.tsx'
import { paths as readinessPaths } from '../../workforce/readiness/readiness.paths.ts'
import { paths } from './capacity.paths.ts'
import { oneDecimal } from './capacity.rules.ts'
import { FigureTable } from './figures.view.tsx'
import { type CapacitySubject, FULLNESS } from './find-subject.ts'
import { Fullness } from './fullness.view.tsx'
import { isOverLimit, wantsPlan } from './over-limit.rules.ts'
import { OverPlanBox } from './over-plan.view.tsx'
import { colourWords, type Standing } from './standing.rules.ts'
import { fullnessInWords, limitsInWords, oversInWords, projectedInWords } from './standing-words.rules.ts'
import { WholeSum } from './sum.view.tsx'
import { viewCapacity, viewMyCapacity } from './view-capacity.ts'
import { WhatCounts } from './what-counts.view.tsx'

export const capacityPage = page({ path: '/posts/:postId/capacity', show: viewCapacity, page: CapacityPage })
export const myCapacityPage = page({ path: '/my-capacity', show: viewMyCapacity, page: CapacityPage })

/** How full am I, which limit binds, and every line of the sum: the same page for the worker and whoever manages. */
function CapacityPage({ view }: PageProps<CapacitySubject>) {
  const { post, standing, own, sum, factors, history, standard, whose } = view
  const { seat } = useShell()
  const manages = MANAGERS.some((role) => role === seat?.role) && own === undefined
  if (!standing) return <NoCeiling view={view} />
  return (
    <Screen
      title={own ? 'How full am I' : `How full: ${post.name}`}
      crumbs={own ? [] : [{ text: 'Capacity', href: paths.team() }]}
      aside={<Aside view={view} standing={standing} />}
    >
      <h1 class="nhsuk-heading-l">{fullnessInWords(standing, own ? undefined : post.givenName)}</h1>
      <p>
        <Status state={standing.state === 'green' ? 'met' : standing.state === 'amber' ? 'due' : 'owed'}>
          {colourWords[standing.state]}
        </Status>
      </p>
      <p>{limitsInWords(standing)}</p>
      <SaidAgainst view={view} manages={manages} />
      <OverWords view={view} standing={standing} />
      <Fullness standing={standing} />
      <p>{projectedInWords(standing)}</p>
      {own && (
        <p>
          In the last four weeks you logged {oneDecimal(own.hoursPerWeek)} hours a week with people. Only you see this.
        </p>
      )}
      <OpenNow view={view} standing={standing} />
      <WholeSum sum={{ ...sum, wte: view.worked.wteOfYear }} whose={whose} />
      <WhatCounts whatCounts={standard.caseload.whatCounts} />
      <FigureTable postId={post.id} factors={factors} history={history} whose={whose} maySet={manages} />
    </Screen>
  )
}

/** The worker may say that the verdict is wrong, and what they say stands beside it (safety H9). */
const SaidAgainst = ({ view: { post, beside, own }, manages }: { view: CapacitySubject; manages: boolean }) => (
  <Disputed
    said={beside}
    who={post.givenName}
    own={own !== undefined}
    about="how full"
    raise={own && disputePaths.raise({ postId: post.id }, FULLNESS)}
    answer={manages && beside.disputeId ? disputePaths.answer({ postId: post.id }, beside.disputeId) : undefined}
  />
)

/** Being over is for the line manager to put right, and is said so. */
function OverWords({ view, standing }: { view: CapacitySubject; standing: Standing }) {
  const { post, plan, overs, own, mayPlan } = view
  const { today } = useShell()
  const over = isOverLimit({ standing, overs })
  return (
    <>
      {over && (
        <p>
          {own ? 'This is not your doing, and not yours to mend.' : `${post.givenName} is not to blame.`}{' '}
          {overs.length > 0 && `Over: ${oversInWords(overs)}. `}
          {post.lineManager?.name ?? 'The line manager'} owes {own ? 'you' : 'them'} a reason, a plan and a day to look
          again.
        </p>
      )}
      {plan && <OverPlanBox postId={post.id} plan={plan} today={today} mayEnd={mayPlan} />}
      {wantsPlan({ standing, overs }) && mayPlan && (
        <Button href={paths.plan({ postId: post.id })} variant={plan ? 'secondary' : undefined}>
          {plan ? 'Make a new plan' : 'Say why, and what you will do'}
        </Button>
      )}
    </>
  )
}

function OpenNow({ view, standing }: { view: CapacitySubject; standing: Standing }) {
  const { openNow, toMeet, planned, openColour } = standing
  const share =
    view.gradedShare < 1 ? `, at ${Math.round(view.gradedShare * 100)}% of the plan in these first weeks` : ''
  const state = { green: 'within the plan', amber: 'a little above the plan', red: 'well above the plan' }[openColour]
  return (
    <p>
      Open now: {openNow}, of {Math.round(planned)} planned at once{share}: {state}.{' '}
      {toMeet > 0 && `${toMeet} of them still to be met for the first time, and they take room already.`}
    </p>
  )
}

/** Where the limits come from, and how the year was counted. */
function Aside({ view, standing }: { view: CapacitySubject; standing: Standing }) {
  const { worked, post } = view
  const changed = Math.abs(worked.wteOfYear - worked.wteNow) > 0.005
  return (
    <>
      <h2 class="nhsuk-heading-s">A ceiling, not a target</h2>
      <p>
        The Workforce Development Framework gives 200 to 250 people a year as the most for one full-time link worker,
        and 6 to 12 contacts each. <a href={clauseHref('norm.annual-max')}>Read it</a>.
      </p>
      <p>The sum that joins them is Trellis’s own. Each figure can be set for a post, with a reason.</p>
      <h2 class="nhsuk-heading-s">How the year was counted</h2>
      <p>
        {worked.daysWorked} days worked of the last 365, by contract.
        {changed && ` Hours changed in that time, so the year is held against ${worked.wteOfYear.toFixed(2)} WTE.`}
      </p>
      <p>About {standing.now.newPerWeek.toFixed(1)} new people in a working week is the pace of the ceiling.</p>
      <p>
        <a href={readinessPaths.readiness({ postId: post.id })}>Readiness of {post.givenName}</a>
      </p>
    </>
  )
}

const NoCeiling = ({ view: { post, openNow } }: { view: CapacitySubject }) => (
  <Screen title={`How full: ${post.name}`} crumbs={[{ text: 'Capacity', href: paths.team() }]}>
    <h1 class="nhsuk-heading-l">
      {post.name} has {openNow} open cases
    </h1>
    <p>
      The yearly norms of the Framework are for link workers. For a {post.jobTitle.toLowerCase()} Trellis holds nobody
      back.
    </p>
  </Screen>
)
