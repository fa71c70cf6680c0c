import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { addOrganisation } from './add-organisation.ts'
import { ChooseOrganisation } from './choose-organisation.view.tsx'
import { kindWords, ORGANISATION_KINDS, PARENT_KINDS } from './organisation.rules.ts'
import { OrganisationFields } from './organisation-fields.view.tsx'
import { paths } from './organisations.paths.ts'
import { SettingField } from './setting-field.view.tsx'
import { type Adding, viewAdding } from './view-choices.ts'

export const addOrganisationPage = formPage({
  path: '/organisations/add',
  show: viewAdding,
  initial: ({ today }) => ({ openedOn: today }),
  page: AddOrganisation,
  submit: addOrganisation,
  next: ({ id }) => paths.organisation({ organisationId: id }),
})

const PARENTS = new Set(Object.values(PARENT_KINDS).flat())

function AddOrganisation({ view, field }: FormProps<Adding>) {
  const parents = view.choices.filter(({ kind }) => PARENTS.has(kind))
  return (
    <Screen title="Add an organisation" crumbs={[{ text: 'Organisations', href: paths.organisations() }]}>
      <h1 class="nhsuk-heading-l">Add an organisation</h1>
      <Form submit="Add the organisation" cancel={paths.organisations()}>
        <Select
          {...field('kind')}
          label="What is it?"
          items={[
            { label: 'Choose what it is', value: '' },
            ...ORGANISATION_KINDS.map((kind) => ({ label: kindWords[kind], value: kind })),
          ]}
        />
        <SettingField {...field('setting')} />
        <ChooseOrganisation
          {...field('parentId')}
          label="What does it belong to?"
          hint="A practice belongs to a neighbourhood, a neighbourhood to a place, a place to a system."
          none="Nothing: it is a region"
          organisations={parents}
        />
        <OrganisationFields field={field} />
        <Input {...field('openedOn')} label="Part of it from" kind="date" hint="For example, 22 November 2026" />
      </Form>
    </Screen>
  )
}
