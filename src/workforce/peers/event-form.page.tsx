import { Form } from '../../http/form.tsx'
import { type FieldProps, type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { changeEvent, eventValues, planEvent } from './change-events.ts'
import type { FoundNetwork } from './network.rules.ts'
import { paths } from './peers.paths.ts'
import { type EventView, viewEventForHost } from './view-events.ts'
import { viewEditNetwork } from './view-networks.ts'

export const planEventPage = formPage({
  path: '/peers/networks/:networkId/plan',
  show: viewEditNetwork,
  page: PlanEventPage,
  submit: planEvent,
  next: ({ id }) => paths.event({ eventId: id }),
})

export const changeEventPage = formPage({
  path: '/peers/events/:eventId/change',
  show: viewEventForHost,
  initial: ({ event }) => ({ ...eventValues(event), version: String(event.version) }),
  page: ChangeEventPage,
  submit: changeEvent,
  next: paths.event,
})

function PlanEventPage({ view: { network }, field }: FormProps<{ network: FoundNetwork }>) {
  const back = paths.network({ networkId: network.id })
  return (
    <Screen title={`Plan an event of ${network.title}`} crumbs={[{ text: network.title, href: back }]}>
      <h1 class="nhsuk-heading-l">Plan an event of {network.title}</h1>
      <Form submit="Plan this event" cancel={back}>
        <EventFields field={field} />
      </Form>
    </Screen>
  )
}

function ChangeEventPage({ view: { event }, field }: FormProps<EventView>) {
  const back = paths.event({ eventId: event.id })
  return (
    <Screen title={`Change ${event.title}`} crumbs={[{ text: event.title, href: back }]}>
      <h1 class="nhsuk-heading-l">Change or move {event.title}</h1>
      <p>
        It moves in the calendars of those who said that they come. A square that hangs at the door ends: make a new
        one.
      </p>
      <Form submit="Save and tell calendars" cancel={back}>
        <EventFields field={field} />
      </Form>
    </Screen>
  )
}

const EventFields = ({ field }: { field: (name: string) => FieldProps }) => (
  <>
    <Input {...field('title')} label="What it is called" />
    <Input {...field('on')} label="Day" width={10} hint="For example, 2 February 2026 or in 2 weeks" />
    <Input {...field('at')} label="Begins at" width={5} hint="For example, 2pm or 14:30" />
    <Input {...field('minutes')} label="How long, in minutes" width={4} inputMode="numeric" />
    <Input
      {...field('cpdMinutes')}
      label="How many of them count as CPD"
      width={4}
      inputMode="numeric"
      hint="Learning, not lunch. 0 if none"
    />
    <Input {...field('place')} label="Where" hint="An address, or how to join online: https://…" />
  </>
)
