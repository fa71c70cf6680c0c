import { Form } from '../../http/form.tsx'
import { type FieldProps, type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { forbidden } from '../../platform/result.ts'
import { Input } from '../../ui/input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { paths } from './capacity.paths.ts'
import { mayPlanOver } from './capacity.policy.ts'
import type { CapacitySubject } from './find-subject.ts'
import { planOver } from './plan-over.ts'
import { fullnessInWords, limitsInWords, projectedInWords } from './standing-words.rules.ts'
import { viewCapacity } from './view-capacity.ts'

export const planOverPage = formPage({
  path: '/posts/:postId/capacity/plan',
  show: async (context, { postId }) => {
    const viewed = await viewCapacity(context, { postId })
    if (!viewed.ok) return viewed
    const allowed = mayPlanOver(context.actor, viewed.value)
    return allowed === true ? viewed : forbidden(allowed)
  },
  page: PlanForm,
  submit: planOver,
  next: paths.post,
})

function PlanForm({ view: { post, standing }, field }: FormProps<CapacitySubject>) {
  return (
    <Screen
      title={`A plan for ${post.name}`}
      crumbs={[{ text: `How full: ${post.name}`, href: paths.post({ postId: post.id }) }]}
    >
      <h1 class="nhsuk-heading-l">{standing ? fullnessInWords(standing, post.givenName) : post.name}</h1>
      {standing && <p>{limitsInWords(standing)}</p>}
      {standing?.projected?.over && <p>{projectedInWords(standing)}</p>}
      <p>{post.givenName} reads what you write here.</p>
      <Form submit="Save this plan" cancel={paths.post({ postId: post.id })}>
        <PlanFields field={field} />
      </Form>
    </Screen>
  )
}

/** Why, what is done about it, and when that is looked at again (caseload.yaml thresholds, red). */
export const PlanFields = ({ field }: { field: (name: string) => FieldProps }) => (
  <>
    <Textarea {...field('reason')} label="Why" hint="For example, a colleague is away until January" />
    <Textarea
      {...field('plan')}
      label="What you will do about it"
      hint="For example: pause routine referrals from one source, share with a care co-ordinator, offer a group, ask for more hours"
    />
    <Input {...field('reviewOn')} label="When you look at it again" hint="For example, 20 December 2026" kind="date" />
  </>
)
