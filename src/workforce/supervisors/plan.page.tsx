import { clauseHref } from '../../base/editions/index.ts'
import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { paths as supervisionPaths } from '../supervision/supervision.paths.ts'
import type { Confirmation, Plan } from './plan.rules.ts'
import { paths } from './supervisors.paths.ts'
import { type PlansView, viewPlans } from './write-plan.ts'

export const plansPage = page({ path: '/posts/:postId/development-plan', show: viewPlans, page: Plans })

/** The plan that holds, who has confirmed it, and those before. */
function Plans({ view }: PageProps<PlansView>) {
  const { post, plans, as } = view
  const title = as === 'worker' ? 'Your development plan' : `Development plan of ${post.name}`
  const [now, ...before] = plans
  const write = paths.writePlan({ postId: post.id })
  return (
    <Screen title={title} crumbs={as === 'worker' ? [{ text: 'My support', href: supervisionPaths.mySupport() }] : []}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p>
        What {as === 'worker' ? 'you' : post.givenName} and the line manager agreed to work towards, by the competency
        framework. <a href={clauseHref('sup.pdp')}>Why</a>
      </p>
      {now ? (
        <OnePlan view={view} plan={now} />
      ) : (
        <EmptyState heading="No plan yet" step={<Button href={write}>Write the plan</Button>}>
          A plan is due within 90 days of starting: one goal or a few, each tied to a competency. Both of you confirm
          it.
        </EmptyState>
      )}
      {now && (
        <p class="trellis-unprinted">
          <a href={write}>Write a new plan</a>
        </p>
      )}
      {before.map((plan) => (
        <Details key={plan.id} summary={`Agreed on ${shortDate(plan.agreedOn)}`}>
          <Goals plan={plan} view={view} />
        </Details>
      ))}
    </Screen>
  )
}

function OnePlan({ view, plan }: { view: PlansView; plan: Plan }) {
  const { post, as } = view
  const asked = { postId: post.id, developmentPlanId: plan.id }
  const confirmed = plan.confirmations.some((each) => each.as === as)
  return (
    <>
      <h2 class="nhsuk-heading-m">
        Agreed on {shortDate(plan.agreedOn)}, looked at again on {shortDate(plan.reviewOn)}
      </h2>
      <Goals plan={plan} view={view} />
      <ul class="nhsuk-list">
        <li>{confirmedWords(plan, 'worker', post.name)}</li>
        <li>{confirmedWords(plan, 'manager', post.lineManager?.name ?? 'The line manager')}</li>
      </ul>
      {as && !confirmed && (
        <Press
          to={paths.confirmPlan(asked)}
          fields={{ version: String(plan.version) }}
          label="This is what we agreed: confirm"
        />
      )}
      <p class="trellis-unprinted">
        <Button href={paths.editPlan(asked)} variant="secondary" small>
          Change it
        </Button>
      </p>
    </>
  )
}

function confirmedWords({ confirmations }: Plan, as: Confirmation['as'], name: string): string {
  const found = confirmations.find((each) => each.as === as)
  return found ? `${found.by} confirmed it on ${shortDate(found.on)}` : `${name} has not confirmed it yet`
}

const Goals = ({ plan, view: { competencies } }: { plan: Plan; view: PlansView }) => (
  <ol class="nhsuk-list nhsuk-list--number">
    {plan.goals.map(({ words, competencyId }) => (
      <li key={`${competencyId} ${words}`}>
        {words}
        <br />
        <span class="nhsuk-u-font-size-16">
          {competencies.find(({ id }) => id === competencyId)?.title ?? competencyId}
        </span>
      </li>
    ))}
  </ol>
)
