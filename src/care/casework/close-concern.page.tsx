import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { paths } from './casework.paths.ts'
import { closeConcern } from './change-concern.ts'
import { type ConcernView, viewConcern } from './view-concern.ts'

export const closeConcernPage = formPage({
  path: '/concerns/:concernId/close',
  show: viewConcern,
  page: CloseConcernPage,
  submit: closeConcern,
  next: ({ concernId }) => paths.concern({ concernId }),
})

function CloseConcernPage({ view: { concern, subject }, field }: FormProps<ConcernView>) {
  const back = paths.concern({ concernId: concern.id })
  return (
    <Screen title="Close a concern" crumbs={[{ text: subject.number, href: paths.case({ caseId: subject.id }) }]}>
      <h1 class="nhsuk-heading-l">Close this concern</h1>
      <p>It stays on record. If the worry comes back, open a new one.</p>
      <Form submit="Close this concern" cancel={back}>
        <Textarea {...field('said')} label="What was done and agreed" rows={4} />
      </Form>
    </Screen>
  )
}
