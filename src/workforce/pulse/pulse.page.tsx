import { Form, Press } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Details } from '../../ui/details.tsx'
import { Radios } from '../../ui/radios.tsx'
import { answerPulse } from './answer-pulse.ts'
import { paths } from './pulse.paths.ts'
import { ANSWER_WORDS, QUESTION_WORDS, QUESTIONS, WEEKS_KEPT } from './pulse.rules.ts'
import { PulsePicture } from './pulse-picture.view.tsx'
import { type PulseView, viewPulse } from './view-pulse.ts'

export const pulsePage = formPage({
  path: '/my-pulse',
  show: viewPulse,
  initial: ({ weeks: [now] }) => ({
    manageable: String(now?.manageable ?? ''),
    supported: String(now?.supported ?? ''),
  }),
  page: Pulse,
  submit: answerPulse,
  next: paths.mine,
})

/** Two questions, what was answered before, and what may be weighing: for nobody else's eyes. */
function Pulse({ view: { weeks, signals }, field }: FormProps<PulseView>) {
  const answered = weeks.filter(({ manageable, supported }) => manageable ?? supported)
  return (
    <Screen title="How was your week?" aside={<WhoSees />}>
      <h1 class="nhsuk-heading-l">How was your week?</h1>
      <p>Only you read this. Answer one, both or none.</p>
      <Form submit="Keep for myself" cancel="/today">
        {QUESTIONS.map((question) => (
          <Radios
            key={question}
            {...field(question)}
            legend={QUESTION_WORDS[question]}
            inline
            items={Object.entries(ANSWER_WORDS).map(([value, label]) => ({ value, label }))}
          />
        ))}
      </Form>
      {signals.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">What may be weighing on you</h2>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {signals.map(({ key, says, help, href }) => (
              <li key={key}>
                {says} {href ? <a href={href}>{help}</a> : help}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 class="nhsuk-heading-m">Your last {WEEKS_KEPT} weeks</h2>
      {answered.length === 0 ? (
        <p>Nothing yet. What you answer is drawn here, week by week, and erased after {WEEKS_KEPT} weeks.</p>
      ) : (
        <>
          <PulsePicture weeks={weeks} />
          <Details summary="Erase what you answered">
            <p>Every week goes at once, and for good.</p>
            <Press to={paths.erase()} label="Erase all my answers" variant="warning" />
          </Details>
        </>
      )}
    </Screen>
  )
}

const WhoSees = () => (
  <>
    <h2 class="nhsuk-heading-s">Who sees it</h2>
    <p>You. Not your manager, not your supervisor, not an administrator, and no log says that you answered.</p>
    <p>
      Where eight people or more answer, and not all alike, managers see how many found four weeks good or hard: never
      who, never a number under five.
    </p>
    <p>It is never used for pay, capability or discipline.</p>
  </>
)
