import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { WarningCallout } from '../../ui/warning-callout.tsx'
import { MOST_GOALS } from './plan.rules.ts'
import { paths } from './supervisors.paths.ts'
import { type PlansView, planValues, viewPlans, writePlan } from './write-plan.ts'

export const writePlanPage = formPage({
  path: '/posts/:postId/development-plan/write',
  show: viewPlans,
  initial: ({ today }) => ({ agreedOn: shortDate(today), reviewOn: shortDate(plusDays(today, 182)) }),
  page: PlanForm,
  submit: writePlan,
  next: paths.developmentPlan,
})

export const editPlanPage = formPage({
  path: '/posts/:postId/development-plan/:developmentPlanId',
  show: viewPlans,
  initial: ({ plan }) => (plan ? { ...planValues(plan), version: String(plan.version) } : {}),
  page: PlanForm,
  submit: writePlan,
  next: paths.developmentPlan,
})

/** Room for three goals at first, and for two more than there are. */
const rowsFor = (goals: number) => Math.min(MOST_GOALS, Math.max(3, goals + 2))

function PlanForm({ view: { post, plan, competencies }, field }: FormProps<PlansView>) {
  const title = plan ? 'Change the development plan' : 'Write a development plan'
  const back = paths.developmentPlan({ postId: post.id })
  const confirmed = plan?.confirmations.map(({ by }) => by).join(' and ')
  return (
    <Screen title={title} crumbs={[{ text: 'Development plan', href: back }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p>One goal or a few, in plain words. Leave the rows that you do not need empty.</p>
      {confirmed && (
        <WarningCallout heading="This has been confirmed" level={2}>
          {`${confirmed} confirmed these goals. After a change both of you are asked to confirm it again.`}
        </WarningCallout>
      )}
      <Form submit="Save the plan" cancel={back}>
        <Input {...field('agreedOn')} label="Agreed on" width={10} />
        <Input {...field('reviewOn')} label="To be looked at again on" width={10} hint="Within a year" />
        {Array.from({ length: rowsFor(plan?.goals.length ?? 0) }, (_, at) => (
          <fieldset key={`goal-${at}`} class="nhsuk-fieldset nhsuk-u-margin-bottom-4">
            <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Goal {at + 1}</legend>
            <Textarea {...field(`goal-${at}`)} label="What to reach" rows={2} />
            <Select
              {...field(`competency-${at}`)}
              label="Competency"
              items={[
                { label: 'Choose a competency', value: '' },
                ...competencies.map(({ id, title: name }) => ({ value: id, label: name })),
              ]}
            />
          </fieldset>
        ))}
      </Form>
    </Screen>
  )
}
