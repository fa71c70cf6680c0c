import { clauseHref } from '../../base/editions/index.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { inWords, showDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { paths } from './induction.paths.ts'
import { PlanPhases, PlanProgress, type Shown } from './plan.view.tsx'
import type { PlanView } from './plan-view.rules.ts'
import { type SeenPlan, viewOwnPlan, viewPlan } from './view-plan.ts'

export const planPage = page({ path: '/posts/:postId/induction', show: viewPlan, page: PlanPage })
export const myPlanPage = page({ path: '/my-induction', show: viewOwnPlan, page: PlanPage })

/** A starter's first three months: what they are owed, by whom and when, and what has been done. [S24, S25] */
function PlanPage({ view, asked }: PageProps<SeenPlan>) {
  const shown = shownIn(asked.show)
  const { post } = view
  return (
    <Screen
      title={`Induction: ${post.name}`}
      crumbs={[{ text: post.name, href: `/posts/${post.id}` }]}
      aside={<PlanAside view={view} />}
    >
      <h1 class="nhsuk-heading-l">{headlineOf(view)}</h1>
      <Lead view={view} />
      {view.phases.length > 0 && <PlanProgress view={view} />}
      <Views view={view} shown={shown} />
      <PlanPhases view={view} shown={shown} />
    </Screen>
  )
}

const shownIn = (asked: string | undefined): Shown => (asked === 'all' || asked === 'yours' ? asked : 'now')

function headlineOf({ post, done, all, phases }: PlanView): string {
  if (phases.length === 0) return `${post.givenName} has no induction plan here`
  if (done === all) return `${post.givenName}’s induction is complete`
  return `${post.givenName}’s induction: ${done} of ${all} done`
}

function Lead({ view: { post, phases, inWindow, yours, limited } }: { view: PlanView }) {
  const { today } = useShell()
  if (phases.length === 0)
    return (
      <p>
        The plan is for link workers. {post.name} is a {post.jobTitle.toLowerCase()}; their employer keeps their
        induction.
      </p>
    )
  const began = post.startedOn <= today ? 'Started' : 'Starts'
  return (
    <>
      <p>
        {began} {inWords(post.startedOn, today)}, on {showDate(post.startedOn)}.{' '}
        {yours > 0 && `${yours === 1 ? 'One item is' : `${yours} items are`} yours to record.`}
      </p>
      {inWindow && (
        <InsetText>
          {post.givenName} was taking referrals when this service joined Trellis. What is not recorded is “not yet
          shown”, never failed. The line manager confirms today what protects people.
        </InsetText>
      )}
      {limited && <p class="nhsuk-body-s">What is between {post.givenName} and their employer is not shown here.</p>}
    </>
  )
}

/** What to show, and recording several at once: both in the address, so they can be kept and sent. */
function Views({ view, shown }: { view: PlanView; shown: Shown }) {
  const { here } = useShell()
  if (view.phases.length === 0) return null
  const choices = [
    { id: 'now', label: 'Still to do' },
    { id: 'yours', label: 'Yours' },
    { id: 'all', label: 'Everything, to print' },
  ] as const
  return (
    <div class="trellis-unprinted">
      <p>
        Show:{' '}
        {choices.map(({ id, label }, at) => (
          <>
            {at > 0 && ' · '}
            {id === shown ? <strong aria-current="true">{label}</strong> : <a href={`${here}?show=${id}`}>{label}</a>}
          </>
        ))}
      </p>
      {view.phases.some(({ lines }) => lines.some((line) => line.mayMark && !line.done)) && (
        <Button variant="secondary" small href={paths.several({ postId: view.post.id })}>
          Record several as done
        </Button>
      )}
    </div>
  )
}

const PlanAside = ({ view: { post, readinessOpens, trainingOpens } }: { view: SeenPlan }) => (
  <>
    <h2 class="nhsuk-heading-s">Where this comes from</h2>
    <p>
      The Workforce Development Framework asks for an induction with a checklist. Each line says whose wording it is:
      most of them are Trellis’s own. <a href={clauseHref('may-take-referrals')}>Read the Framework’s part</a>.
    </p>
    <h2 class="nhsuk-heading-s">What it leads to</h2>
    <p>
      Lines marked “before referrals” come first.{' '}
      {readinessOpens && <a href={`/posts/${post.id}/readiness`}>See what is still owed before referrals</a>}
      {readinessOpens && trainingOpens && ' · '}
      {trainingOpens && <a href={`/colleagues/${post.colleagueId}/training`}>Open the training record</a>}
    </p>
  </>
)
