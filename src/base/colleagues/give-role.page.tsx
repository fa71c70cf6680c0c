import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { ROLES } from '../../platform/actor.ts'
import { roleWords } from '../../platform/role-words.ts'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { kindWords } from '../organisations/organisation.rules.ts'
import { paths } from './colleagues.paths.ts'
import { giveRole } from './give-role.ts'
import { onlyAdministratorsGive } from './role.rules.ts'
import { type Giving, viewGiving } from './view-giving.ts'

export const giveRolePage = formPage({
  path: '/colleagues/:colleagueId/roles/give',
  show: viewGiving,
  initial: ({ colleague }) => ({ from: colleague.today }),
  page: GiveRole,
  submit: giveRole,
  next: ({ colleagueId }) => paths.colleague({ colleagueId }),
})

function GiveRole({ view: { colleague, organisations }, field }: FormProps<Giving>) {
  const { seat } = useShell()
  const roles = ROLES.filter((role) => seat?.role === 'administrator' || !onlyAdministratorsGive(role))
  const here = paths.colleague({ colleagueId: colleague.id })
  return (
    <Screen title={`Give ${colleague.name} a role`} crumbs={[{ text: colleague.name, href: here }]}>
      <h1 class="nhsuk-heading-l">Give {colleague.name} a role</h1>
      <Form submit="Give the role" cancel={here}>
        <Select
          {...field('role')}
          label="Role"
          items={[
            { label: 'Choose a role', value: '' },
            ...roles.map((role) => ({ label: roleWords[role], value: role })),
          ]}
        />
        <Select
          {...field('organisationId')}
          label="Where they hold it"
          items={[
            { label: 'Choose an organisation', value: '' },
            ...organisations.map(({ id, name, kind }) => ({ label: `${name} – ${kindWords[kind]}`, value: id })),
          ]}
        />
        <Input {...field('from')} label="From which day" kind="date" hint="For example, 22 November 2026 or tomorrow" />
      </Form>
    </Screen>
  )
}
