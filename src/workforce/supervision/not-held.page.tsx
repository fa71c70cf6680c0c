import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { AnsweredFor, isOver } from './answered-for.view.tsx'
import { CANCELLED_BY, GAP_REASONS } from './found-session.rules.ts'
import { callOffSession, missSession } from './not-held.ts'
import {
  CANCELLED_BY_WORDS,
  GAP_WORDS,
  kindsInWords,
  whenPlanned,
  whoseSupervision,
  withWhom,
} from './planned-session.rules.ts'
import { paths } from './supervision.paths.ts'
import { type PlannedView, viewPlanned } from './view-planning.ts'

const initial = ({ session, words }: PlannedView) => ({
  version: String(session.version),
  ...(words ? { cancelledReason: words } : {}),
})
const next = (_: unknown, saved: { postId: string } | undefined) => (saved ? paths.sessions(saved) : paths.mySessions())

export const callOffPage = formPage({
  path: '/supervision-sessions/:sessionId/call-off',
  show: viewPlanned,
  initial,
  page: CallOff,
  submit: callOffSession,
  next,
})

export const missedPage = formPage({
  path: '/supervision-sessions/:sessionId/missed',
  show: viewPlanned,
  initial,
  page: Missed,
  submit: missSession,
  next,
})

function CallOff(props: FormProps<PlannedView>) {
  return <NotHeldForm {...props} verb="Call off" button="Call off the session" />
}

function Missed(props: FormProps<PlannedView>) {
  return <NotHeldForm {...props} verb="Missed" button="Save as missed" />
}

type NotHeldProps = FormProps<PlannedView> & { verb: 'Call off' | 'Missed'; button: string }

function NotHeldForm({ view, field, verb, button }: NotHeldProps) {
  const { post, session, standard, ofThePair } = view
  if (isOver(view)) return <AnsweredFor view={view} />
  const back = paths.sessions({ postId: post.id })
  const when = whenPlanned(session.startsAt)
  const title =
    verb === 'Missed'
      ? `The session with ${withWhom(view)} on ${when} was missed`
      : `Call off the session with ${withWhom(view)} on ${when}`
  return (
    <Screen title={title} crumbs={[{ text: whoseSupervision(view), href: back }]}>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p>
        {kindsInWords(session.kinds, standard)}.{' '}
        {verb === 'Missed'
          ? 'A missed session is nobody’s failing; it says what is still owed, and by whom.'
          : 'It goes from both calendars. To keep it on another day, move it instead.'}
      </p>
      <Form submit={button} cancel={back} warning={verb === 'Call off'}>
        <Radios
          {...field('cancelledBy')}
          legend="Who could not make it"
          small
          items={CANCELLED_BY.map((value) => ({ value, label: CANCELLED_BY_WORDS[value] }))}
        />
        <Radios
          {...field('gapReason')}
          legend="The reason, as a manager and a pack of evidence may show it"
          hint="Never why somebody was absent."
          small
          items={GAP_REASONS.map((value) => ({ value, label: GAP_WORDS[value] }))}
        />
        {ofThePair && (
          <Textarea
            {...field('cancelledReason')}
            label="A word between the two of you (you can leave this out)"
            hint="Only the two of you can ever read this: no manager, no export, no pack."
            rows={3}
          />
        )}
      </Form>
    </Screen>
  )
}
