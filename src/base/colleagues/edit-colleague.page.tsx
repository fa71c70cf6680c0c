import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { ColleagueFields } from './colleague-fields.view.tsx'
import { paths } from './colleagues.paths.ts'
import { editColleague } from './edit-colleague.ts'
import { showLanguages } from './language.rules.ts'
import { type ColleagueView, viewColleague } from './view-colleague.ts'

export const editColleaguePage = formPage({
  path: '/colleagues/:colleagueId/edit',
  show: viewColleague,
  initial: (colleague) => ({
    version: String(colleague.version),
    givenName: colleague.givenName,
    familyName: colleague.familyName,
    email: colleague.email ?? '',
    phone: colleague.phone ?? '',
    profession: colleague.profession ?? '',
    register: colleague.register ?? '',
    registrationNumber: colleague.registrationNumber ?? '',
    languages: showLanguages(colleague.languages),
  }),
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
