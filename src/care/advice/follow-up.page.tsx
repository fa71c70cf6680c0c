import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { NotAPerson } from '../../http/not-a-person.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { paths } from './advice.paths.ts'
import type { QuestionSubject } from './advice.policy.ts'
import { caseWords } from './advice.rules.ts'
import { followUp } from './follow-up.ts'
import { WhatWasAdvised } from './question-parts.view.tsx'
import { viewForFollowUp } from './view-question.ts'

export const followUpPage = formPage({
  path: '/advice/:questionId/follow-up',
  show: viewForFollowUp,
  page: FollowUpPage,
  submit: followUp,
  next: ({ questionId }) => paths.question({ questionId }),
})

function FollowUpPage({ view: { question }, field }: FormProps<QuestionSubject>) {
  const { name = '' } = useShell()
  const back = paths.question({ questionId: question.id })
  const colleagues = [question.asker.name, name, ...question.calls.map((call) => call.name)]
  return (
    <Screen title="What you did" crumbs={[{ text: caseWords(question), href: back }]}>
      <h1 class="nhsuk-heading-l">What did you do with the advice?</h1>
      <WhatWasAdvised question={question} actions={[]} />
      <Form submit="Save" cancel={back}>
        <Textarea
          {...field('done')}
          label="What you did"
          hint={`${question.answer?.by.name ?? 'Whoever advised'} reads it too. No names`}
          rows={4}
        />
        <NotAPerson fields={['done']} colleagues={colleagues} />
      </Form>
    </Screen>
  )
}
