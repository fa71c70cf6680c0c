import { Form } from '../../http/form.tsx'
import { type FieldProps, type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { addNetwork, editNetwork, networkValues } from './change-networks.ts'
import type { Choice, FoundNetwork } from './network.rules.ts'
import { isLevel, levelWords } from './network.rules.ts'
import { paths } from './peers.paths.ts'
import { type Choices, viewAddNetwork, viewEditNetwork } from './view-networks.ts'

export const addNetworkPage = formPage({
  path: paths.addNetwork(),
  show: viewAddNetwork,
  page: AddNetworkPage,
  submit: addNetwork,
  next: ({ id }) => paths.network({ networkId: id }),
})

export const editNetworkPage = formPage({
  path: '/peers/networks/:networkId/edit',
  show: viewEditNetwork,
  initial: ({ network }) => ({
    ...networkValues(network),
    version: String(network.version),
    ...(network.closedOn ? { closed: 'yes' } : {}),
  }),
  page: EditNetworkPage,
  submit: editNetwork,
  next: paths.network,
})

function AddNetworkPage({ view: { areas, hosts }, field }: FormProps<Choices>) {
  return (
    <Screen title="Add a network" crumbs={[{ text: 'Networks of peers', href: paths.directory() }]}>
      <h1 class="nhsuk-heading-l">Add a network</h1>
      <Form submit="Add this network" cancel={paths.directory()}>
        <Select
          {...field('areaId')}
          label="For whom"
          hint="Everybody who works under this organisation sees it. It says at which level the network is"
          items={[{ value: '', label: 'Choose an organisation' }, ...areas.map(asArea)]}
        />
        <Words field={field} hosts={hosts} />
      </Form>
    </Screen>
  )
}

type Editing = Choices & { network: FoundNetwork }

function EditNetworkPage({ view: { network, hosts }, field, choices }: FormProps<Editing>) {
  const known = hosts.some(({ id }) => id === network.host.id)
  const others = known ? hosts : [{ ...network.host, kind: '' }, ...hosts]
  const back = paths.network({ networkId: network.id })
  return (
    <Screen title={`Change ${network.title}`} crumbs={[{ text: network.title, href: back }]}>
      <h1 class="nhsuk-heading-l">Change what is said of {network.title}</h1>
      <Form submit="Save" cancel={back}>
        <Words field={field} hosts={others} />
        <Checkboxes
          {...choices('closed')}
          small
          items={[
            {
              value: 'yes',
              label: 'It is closed',
              hint: 'It leaves the directory. What people were at stays with them',
            },
          ]}
        />
      </Form>
    </Screen>
  )
}

const asArea = ({ id, name, kind }: Choice) => ({
  value: id,
  label: isLevel(kind) ? `${name} · ${levelWords[kind]}` : name,
})

const Words = ({ field, hosts }: { field: (name: string) => FieldProps; hosts: readonly Choice[] }) => (
  <>
    <Select
      {...field('hostId')}
      label="Hosted by"
      hint="Those who manage this organisation plan its events and keep its lists"
      items={[
        { value: '', label: 'Choose who hosts it' },
        ...hosts.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
    <Input {...field('title')} label="What it is called" />
    <Textarea {...field('about')} label="What it is, and for whom" rows={3} />
    <Textarea {...field('howToJoin')} label="How to join" rows={2} />
    <Input {...field('contact')} label="Contact" hint="A name with an e-mail address or telephone number at work" />
    <Input {...field('cadence')} label="How often it meets" hint="For example, every 2 months" width={20} />
    <Input
      {...field('funded')}
      label="Time and money for taking part (you can leave this out)"
      hint="For example, 2 hours a month in protected time; the ICS pays travel"
    />
  </>
)
