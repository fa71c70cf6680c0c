import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { holdingWords } from './case-words.rules.ts'
import { paths } from './casework.paths.ts'
import { type MoveView, viewForMove } from './handover-view.ts'
import { NewHolder } from './new-holder.view.tsx'
import { reassignCase } from './reassign-case.ts'

export const moveCasePage = formPage({
  path: '/cases/:caseId/move',
  show: viewForMove,
  initial: () => ({ as: 'own' }),
  page: MoveCasePage,
  submit: reassignCase,
  next: ({ caseId }) => paths.case({ caseId }),
})

function MoveCasePage({ view: { subject, workers }, field }: FormProps<MoveView>) {
  const caseId = subject.id
  return (
    <Screen title="Give the case to another worker" crumbs={[{ text: subject.number, href: paths.case({ caseId }) }]}>
      <h1 class="nhsuk-heading-l">Give {subject.number} to another worker</h1>
      <p>{holdingWords(subject)}. The new holder tells the person who it is now.</p>
      <Form submit="Give them the case" cancel={paths.case({ caseId })}>
        <NewHolder
          field={field}
          workers={workers}
          own="For good: the case becomes theirs"
          cover="For a while: they cover"
        />
      </Form>
    </Screen>
  )
}
