import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { editOrganisation } from './edit-organisation.ts'
import { OrganisationFields } from './organisation-fields.view.tsx'
import { paths } from './organisations.paths.ts'
import { SettingField } from './setting-field.view.tsx'
import { type OrganisationView, viewOrganisation } from './view-organisation.ts'

export const editOrganisationPage = formPage({
  path: '/organisations/:organisationId/edit',
  show: viewOrganisation,
  initial: (organisation) => ({
    version: String(organisation.version),
    name: organisation.name,
    odsCode: organisation.odsCode ?? '',
    setting: organisation.setting ?? '',
    phone: organisation.phone ?? '',
    openingHours: organisation.openingHours ?? '',
  }),
  page: EditOrganisation,
  submit: editOrganisation,
  next: paths.organisation,
})

function EditOrganisation({ view, field }: FormProps<OrganisationView>) {
  const here = paths.organisation({ organisationId: view.id })
  return (
    <Screen title={`Change ${view.name}`} crumbs={[{ text: view.name, href: here }]}>
      <h1 class="nhsuk-heading-l">Change {view.name}</h1>
      <p>A new name is used everywhere from now. The old one stays in its history.</p>
      <Form submit="Save details" cancel={here}>
        <OrganisationFields field={field} />
        {view.kind === 'site' && <SettingField {...field('setting')} />}
      </Form>
    </Screen>
  )
}
