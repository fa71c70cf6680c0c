import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Input } from '../../ui/input.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { KIND_LABELS } from './appointment-words.rules.ts'
import { endAppointment } from './end-appointment.ts'
import { paths } from './placements.paths.ts'
import { type EndingView, viewEnding } from './view-ending.ts'

export const endAppointmentPage = formPage({
  path: '/posts/:postId/placements/:appointmentId/end',
  show: viewEnding,
  page: EndForm,
  submit: endAppointment,
  next: paths.beside,
})

function EndForm({ view: { post, appointment, graceDays }, field }: FormProps<EndingView>) {
  const title = `${appointment.name} stands down`
  const beside = paths.beside({ postId: post.id })
  return (
    <Screen title={title} crumbs={[{ text: `Who stands beside ${post.givenName}`, href: beside }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p>
        {KIND_LABELS[appointment.kind]} for {post.name} since {shortDate(appointment.from)}.
      </p>
      <InsetText>
        {graceDays > 0
          ? `After the last day there are ${graceDays} days to appoint somebody new. People already helped carry on.`
          : 'Somebody new is needed from the very next day. People already helped carry on.'}
      </InsetText>
      <Form submit="Save the last day" cancel={beside} warning>
        <Input {...field('lastDay')} label="Last day" width={10} hint="For example, 2 February 2026" />
      </Form>
    </Screen>
  )
}
