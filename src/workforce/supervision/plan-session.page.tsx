import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { planSession } from './plan-session.ts'
import { whoseSupervision } from './planned-session.rules.ts'
import { paths } from './supervision.paths.ts'
import { ClashField, TimeFields } from './time-fields.view.tsx'
import { type PlanningView, viewPlanning } from './view-planning.ts'

export const planSessionPage = formPage({
  path: '/posts/:postId/supervision/plan',
  show: viewPlanning,
  initial: ({ supervisorId, minutes }: PlanningView) => ({ supervisorId, minutes: String(minutes) }),
  page: PlanForm,
  submit: planSession,
  next: paths.sessions,
})

function PlanForm({ view, field, choices }: FormProps<PlanningView>) {
  const { post, offered, supervisors } = view
  const title = view.own ? 'Plan a session' : `Plan a session with ${post.givenName}`
  const back = paths.sessions({ postId: post.id })
  return (
    <Screen title={title} crumbs={[{ text: whoseSupervision(view), href: back }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p>You are both invited by mail. The invitation says that it is supervision and when; it names nobody.</p>
      <Form submit="Plan and invite both" cancel={back}>
        <Checkboxes
          {...choices('kinds')}
          legend="Kind of session"
          hint="Usually one. GP and clinical supervision together where the same GP gives an hour or more to both."
          small
          items={offered.map(({ id, label, purpose }) => ({ value: id, label, hint: purpose }))}
        />
        <Select
          {...field('supervisorId')}
          label="Who will hold it"
          items={[
            { label: 'Choose a colleague', value: '' },
            ...supervisors.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TimeFields field={field} />
        <Input
          {...field('weeks')}
          label="Repeat every how many weeks (you can leave this out)"
          width={2}
          inputMode="numeric"
        />
        <Input {...field('until')} label="Repeat until" width={10} hint="Only if it repeats. A year ahead at most" />
        <ClashField field={field} series={Boolean(field('weeks').value)} />
      </Form>
    </Screen>
  )
}
