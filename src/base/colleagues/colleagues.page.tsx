import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { ROLES } from '../../platform/actor.ts'
import type { Page } from '../../platform/paging.ts'
import { roleWords } from '../../platform/role-words.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Filters } from '../../ui/filters.tsx'
import { Input } from '../../ui/input.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Select } from '../../ui/select.tsx'
import type { ListedColleague } from './colleague.rules.ts'
import { paths } from './colleagues.paths.ts'
import { listColleagues } from './list-colleagues.ts'

export const colleaguesPage = page({ path: '/colleagues', show: listColleagues, page: Colleagues })

type View = { page: Page<ListedColleague>; organisations: { id: string; name: string }[] }

function Colleagues({ view, asked }: PageProps<View>) {
  const { words = '', role = '', organisation = '', after } = asked
  const filtered = words !== '' || role !== '' || organisation !== ''
  const here = (more: Record<string, string>) =>
    `${paths.colleagues()}?${new URLSearchParams({ words, role, organisation, ...more })}`
  return (
    <Screen title="Colleagues" wide>
      <h1 class="nhsuk-heading-l">Colleagues</h1>
      <Button href={paths.add()}>Add a colleague</Button>
      <Filters action={paths.colleagues()} clearHref={filtered ? paths.colleagues() : undefined}>
        <Input name="words" label="Name" value={words} width={20} />
        <Select name="role" label="Role" value={role} items={[{ label: 'Any role', value: '' }, ...roleItems]} />
        <Select
          name="organisation"
          label="Organisation"
          value={organisation}
          items={[
            { label: 'Any', value: '' },
            ...view.organisations.map(({ id, name }) => ({ label: name, value: id })),
          ]}
        />
      </Filters>
      <ResponsiveTable
        caption="Colleagues"
        hideCaption
        rows={view.page.rows}
        pager={{
          nextHref: view.page.next && here({ after: view.page.next }),
          firstHref: after ? here({}) : undefined,
        }}
        empty={<NobodyHere filtered={filtered} />}
        columns={[
          { label: 'Name', cell: ({ id, name }) => <a href={paths.colleague({ colleagueId: id })}>{name}</a> },
          { label: 'Roles today', cell: (each) => <Roles {...each} /> },
          { label: 'E-mail', cell: ({ email }) => <Address email={email} /> },
        ]}
      />
    </Screen>
  )
}

const roleItems = ROLES.map((role) => ({ label: roleWords[role], value: role }))

const Roles = ({ roles, leftOn }: ListedColleague) =>
  roles.length ? (
    <ul class="nhsuk-list nhsuk-u-margin-bottom-0">
      {roles.map(({ role, at }) => (
        <li key={`${role} ${at}`}>
          {roleWords[role]}, {at}
        </li>
      ))}
    </ul>
  ) : leftOn ? (
    'Has left'
  ) : (
    'No role today'
  )

/** On a phone a long address breaks after its sign, not over the edge. */
const Address = ({ email }: Pick<ListedColleague, 'email'>) => {
  if (!email) return <>None</>
  const [name, host] = email.split('@')
  return (
    <span>
      {name}@<wbr />
      {host}
    </span>
  )
}

const NobodyHere = ({ filtered }: { filtered: boolean }) => (
  <EmptyState heading={filtered ? 'Nobody matches' : 'Nobody here yet'}>
    {filtered
      ? 'Try fewer letters of the name, or another role.'
      : 'Everybody who works with your link workers will be here, with the roles that they hold. Add the first one.'}
  </EmptyState>
)
