import { Form, Press } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { showMoment } from '../../lib/moment.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { UndoBanner } from '../../ui/undo-banner.tsx'
import { WarningCallout } from '../../ui/warning-callout.tsx'
import { paths as casework } from '../casework/casework.paths.ts'
import { paths } from './advice.paths.ts'
import { ALSO_A_CONCERN } from './advice.rules.ts'
import { answerAdvice } from './answer-advice.ts'
import { AnswerFields } from './answer-fields.view.tsx'
import { OnThePhone } from './on-the-phone.view.tsx'
import { WhatWasAdvised, WhatWasAsked } from './question-parts.view.tsx'
import { headlineOf } from './question-words.rules.ts'
import { type QuestionView, viewQuestion } from './view-question.ts'

/** One question: the clinician answers on it, the worker reads the advice on it. */
export const questionPage = formPage({
  path: '/advice/:questionId',
  show: viewQuestion,
  initial: (_, { questionId }) => ({ actionId: questionId }),
  page: QuestionPage,
  submit: answerAdvice,
  next: ({ questionId }) => paths.question({ questionId }),
})

type Shown = FormProps<QuestionView, '/advice/:questionId'>

function QuestionPage(props: Shown) {
  const { view } = props
  const { question, words, mine, standing, cares } = view
  const { csrf } = useShell()
  const questionId = question.id
  const caseHref = cares && question.caseId ? casework.case({ caseId: question.caseId }) : undefined
  return (
    <Screen title="Advice" crumbs={[{ text: 'Advice', href: paths.list() }]} aside={<Aside view={view} />}>
      {standing === 'withdrawn' && mine && (
        <UndoBanner action={paths.bringBack({ questionId })} token={csrf} undo="Ask it after all">
          The question was taken back. Nobody is asked any more.
        </UndoBanner>
      )}
      <h1 class="nhsuk-heading-l">{headlineOf(view)}</h1>
      {!words && <DutyOnly view={view} />}
      {words && ALSO_A_CONCERN.includes(question.risk) && !question.answer && <AlsoAConcern view={view} />}
      {words && <WhatWasAsked question={question} caseHref={caseHref} />}
      {words && <WhatWasAdvised question={question} actions={view.actions} />}
      {view.mayAnswer && <Answer {...props} />}
      {view.mayFollowUp && <FollowUp view={view} />}
      {mine && view.door && <OnThePhone view={view} door={view.door} />}
      {mine && !question.answer && !question.withdrawnAt && (
        <Press to={paths.withdraw({ questionId })} label="I need no answer any more" variant="secondary" />
      )}
    </Screen>
  )
}

function Answer({ view: { question }, field, choices, problems, values }: Shown) {
  const { name = 'You' } = useShell()
  return (
    <Form submit="Send the advice" cancel={paths.list()}>
      <AnswerFields
        {...{ question, field, choices, problems }}
        clinician={name}
        actionId={String(values.actionId ?? question.id)}
      />
    </Form>
  )
}

/** Read is one press; what was done may be written now or later. */
function FollowUp({ view: { question } }: { view: QuestionView }) {
  const { id: questionId, readAt, done } = question
  if (done) return null
  return (
    <div class="trellis-reach">
      {!readAt && <Press to={paths.read({ questionId })} label="I have read it" />}
      <p>
        <a href={paths.followUp({ questionId })}>Write what you did</a>
      </p>
    </div>
  )
}

/** To whoever holds the duty: that an answer is owed, of whom it was asked, and their numbers. Never what was asked (safety H9). */
const DutyOnly = ({ view: { question } }: { view: QuestionView }) => (
  <>
    <p>
      A worker asked a clinician about somebody’s safety. Nobody has answered in the time they had: the network owes an
      answer, and the worker has done what was theirs to do.
    </p>
    <WarningCallout heading="Ring them now" level={2}>
      <ul>
        {question.calls.map(({ colleagueId, name, phone }) => (
          <li key={colleagueId}>
            <strong>{name}</strong>:{' '}
            {phone ? <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a> : 'no phone number is known here'}
          </li>
        ))}
      </ul>
      <p>Nobody can be reached? Name somebody who stands in: the question can be asked of them.</p>
    </WarningCallout>
  </>
)

const AlsoAConcern = ({ view: { question, cares } }: { view: QuestionView }) => (
  <InsetText>
    <p>
      Advice is not a safeguarding report.{' '}
      {cares && question.caseId ? (
        <a href={casework.worry({ caseId: question.caseId })}>Open a concern</a>
      ) : (
        'Open a concern at the case'
      )}{' '}
      if somebody is being harmed or may harm themselves. In danger now: 999.
    </p>
  </InsetText>
)

const Aside = ({ view: { question, history } }: { view: QuestionView }) => (
  <>
    <h2 class="nhsuk-heading-s">Who was asked</h2>
    {question.calls.map(({ colleagueId, name, calledAt, told, phone }) => (
      <p key={colleagueId}>
        <strong>{name}</strong>, {showMoment(calledAt)}.{' '}
        {told ? 'A message was sent.' : 'The message has not left yet.'}{' '}
        {phone && <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>}
      </p>
    ))}
    <p>A message says only that a question waits.</p>
    {history.length > 0 && <h2 class="nhsuk-heading-s">History</h2>}
    <Timeline items={history.map(({ on, says, by }) => ({ on, title: says, by }))} />
  </>
)
