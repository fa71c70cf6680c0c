import { Form, FormFrame } from '../../http/form.tsx'
import { type FormProps, fieldsOf } from '../../http/form-page.tsx'
import type { FormValues } from '../../http/form-values.ts'
import { outsideForm } from '../../http/outside-form.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import type { Visit } from '../../http/visit.ts'
import { accept, invalid, type Problem, type Result } from '../../platform/result.ts'
import { Button } from '../../ui/button.tsx'
import { CsrfField } from '../../ui/csrf-field.tsx'
import { Input } from '../../ui/input.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ANSWER_BY_LINK } from './advice.paths.ts'
import { answerByLink, openWithPin, type ToAnswer, viewDoor } from './answer-by-link.ts'
import { AnswerFields } from './answer-fields.view.tsx'
import { ANSWER_ADVICE } from './ask-of.ts'
import { WhatWasAsked } from './question-parts.view.tsx'

type Opened = { kind: 'opened'; toAnswer: ToAnswer; values: FormValues; problems: Problem[] }
type Done = Opened | { kind: 'sent' }

/** So many tries at the PIN of one link for as long as it is good: with a new five each half hour, three days would be hundreds. */
const TRIES = { most: 5, minutes: 3 * 24 * 60 }

/** On the clinician's phone, without an account: the PIN, then the question by its case number, then the advice. */
export const answerByLinkPage = outsideForm<{ name: string }, Done>({
  path: ANSWER_BY_LINK,
  door: 'link',
  purpose: ANSWER_ADVICE,
  show: (visit) => visit.work(viewDoor),
  page: PinPage,
  secret: ['pin'],
  submit: async (visit, values): Promise<Result<Done>> => {
    const tooMany = await overTried(visit)
    if (tooMany) return tooMany
    const opened = await visit.work((context) => openWithPin(context, values))
    if (!opened.ok) return opened
    await visit.forget(await tryKey(visit))
    if (values.advice === undefined) return accept({ kind: 'opened', toAnswer: opened.value, values, problems: [] })
    const sent = await visit.work((context) => answerByLink(context, values))
    if (sent.ok) return accept({ kind: 'sent' })
    // What was typed stays: the question is shown again with it.
    if (sent.refusal.kind === 'invalid')
      return accept({ kind: 'opened', toAnswer: opened.value, values, problems: sent.refusal.problems })
    return sent
  },
  done: (visit, done) =>
    done.kind === 'sent'
      ? visit.html(<SentPage />)
      : visit.html(
          <FormFrame state={{ values: done.values, problems: done.problems }}>
            <AnswerPage {...done} />
          </FormFrame>,
          done.problems.length ? 422 : 200,
        ),
})

const tryKey = async (visit: Visit): Promise<string> => {
  const known = await visit.work(async ({ actor }) => accept('id' in actor ? actor.id : ''))
  return `answer-advice ${known.ok ? known.value : ''}`
}

/** Counted by the link, before anything is read: a PIN of four figures is not guessed in five tries. */
async function overTried(visit: Visit): Promise<Result<never> | undefined> {
  const until = await visit.tried(await tryKey(visit), TRIES)
  return until && invalid({ field: 'pin', message: 'Too many tries. Ask for a new link and PIN' })
}

function PinPage({ view: { name }, field }: FormProps<{ name: string }>) {
  return (
    <Screen title="A question waits for you">
      <h1 class="nhsuk-heading-l">A question waits for {name}</h1>
      <Form submit="Read the question">
        <Input
          {...field('pin')}
          label="PIN"
          hint="Whoever asked has it on their screen: ring them"
          kind="one-time-code"
          width={4}
        />
      </Form>
      <p>If you are not {name}, close this page. Nothing has been opened or answered.</p>
    </Screen>
  )
}

function AnswerPage({ toAnswer: { question, by, pin }, values, problems }: Opened) {
  const { csrf } = useShell()
  if (question.answer || question.withdrawnAt) return <NotNeeded />
  return (
    <Screen title="Give advice">
      <h1 class="nhsuk-heading-l">{question.asker.name} asks: is this safe?</h1>
      <WhatWasAsked question={question} />
      <form method="post" action={ANSWER_BY_LINK} noValidate>
        <CsrfField token={csrf} />
        <input type="hidden" name="pin" value={pin} />
        <AnswerFields
          {...{ question, problems, ...fieldsOf(values, problems) }}
          clinician={by.name}
          actionId={question.id}
        />
        <Button preventDoubleClick>Send the advice as {by.name}</Button>
      </form>
    </Screen>
  )
}

const NotNeeded = () => (
  <Screen title="No answer is needed">
    <h1 class="nhsuk-heading-l">No answer is needed any more</h1>
    <p>It was answered or taken back. You can close this page.</p>
  </Screen>
)

const SentPage = () => (
  <Screen title="Advice sent">
    <Panel heading="Your advice is with the worker">Thank you. It is kept with the case, in your name.</Panel>
    <p>You can close this page. The link opens nothing any more.</p>
  </Screen>
)
