import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showTime } from '../../lib/moment.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { AnsweredFor, isOver } from './answered-for.view.tsx'
import { moveSession } from './move-session.ts'
import { kindsInWords, plannedOn, whenPlanned, whoseSupervision, withWhom } from './planned-session.rules.ts'
import { paths } from './supervision.paths.ts'
import { ClashField, TimeFields } from './time-fields.view.tsx'
import { type PlannedView, viewPlanned } from './view-planning.ts'

export const moveSessionPage = formPage({
  path: '/supervision-sessions/:sessionId/move',
  show: viewPlanned,
  initial: ({ session }: PlannedView) => ({
    version: String(session.version),
    on: shortDate(plannedOn(session)),
    at: showTime(session.startsAt),
    minutes: String(session.minutes),
    format: session.format ?? '',
  }),
  page: MoveForm,
  submit: moveSession,
  next: (_, saved) => (saved ? paths.sessions(saved) : paths.mySessions()),
})

function MoveForm({ view, field }: FormProps<PlannedView>) {
  const { post, session, standard } = view
  if (isOver(view)) return <AnsweredFor view={view} />
  const back = paths.sessions({ postId: post.id })
  return (
    <Screen title="Move a session" crumbs={[{ text: whoseSupervision(view), href: back }]}>
      <h1 class="nhsuk-heading-l">
        Move the session with {withWhom(view)} on {whenPlanned(session.startsAt)}
      </h1>
      <p>
        {kindsInWords(session.kinds, standard)}. Both calendars move with it, and the old time is kept in its history.
      </p>
      <Form submit="Move the session" cancel={back}>
        <TimeFields field={field} />
        <ClashField field={field} series={false} />
      </Form>
    </Screen>
  )
}
