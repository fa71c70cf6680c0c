import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { breakGlass } from './break-glass.ts'
import type { CaseSubject } from './case.rules.ts'
import { paths } from './casework.paths.ts'
import { viewForGlass } from './view-own-case.ts'

export const openDetailsPage = formPage({
  path: '/cases/:caseId/open-details',
  show: viewForGlass,
  page: OpenDetailsPage,
  submit: breakGlass,
  next: ({ caseId }) => paths.case({ caseId }),
})

function OpenDetailsPage({ view: { id, number, holder }, field }: FormProps<CaseSubject>) {
  return (
    <Screen title="Open personal details" crumbs={[{ text: number, href: paths.case({ caseId: id }) }]}>
      <h1 class="nhsuk-heading-l">Open the personal details of {number}?</h1>
      <p>
        You do not support this person, so names and notes are closed to you. {holder.name} holds the case: asking them
        is often quicker. If you must see who it is, say why. The details open for one hour. Your reason and each look
        go on record, and the privacy officer reads them.
      </p>
      <Form submit="Open for one hour" cancel={paths.case({ caseId: id })} warning>
        <Textarea {...field('reason')} label="Why you need to see who this is" hint="Name nobody here" rows={2} />
      </Form>
    </Screen>
  )
}
