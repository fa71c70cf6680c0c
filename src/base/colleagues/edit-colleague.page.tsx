import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { ColleagueFields } from './colleague-fields.view.tsx'
import { paths } from './colleagues.paths.ts'
import { asTyped, editColleague } from './edit-colleague.ts'
import { type ColleagueView, viewColleague } from './view-colleague.ts'

export const editColleaguePage = formPage({
  path: '/colleagues/:colleagueId/edit',
  show: viewColleague,
  initial: (colleague) => ({ version: String(colleague.version), ...asTyped(colleague) }),
  page: EditColleague,
  submit: editColleague,
  next: ({ colleagueId }) => paths.colleague({ colleagueId }),
})

function EditColleague({ view, field }: FormProps<ColleagueView>) {
  const here = paths.colleague({ colleagueId: view.id })
  return (
    <Screen title={`Change ${view.name}’s details`} crumbs={[{ text: view.name, href: here }]}>
      <h1 class="nhsuk-heading-l">Change {view.name}’s details</h1>
      <Form submit="Save details" cancel={here}>
        <ColleagueFields field={field} />
      </Form>
    </Screen>
  )
}
