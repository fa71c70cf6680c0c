import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Filters } from '../../ui/filters.tsx'
import { Input } from '../../ui/input.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import type { Guest } from './event.rules.ts'
import { ATTENDED_HOW, attendedWords, whenHeld } from './event.rules.ts'
import { paths } from './peers.paths.ts'
import { type GuestList, viewGuests } from './view-events.ts'

export const guestsPage = page({ path: '/peers/events/:eventId/list', show: viewGuests, page: GuestsPage })

/** The host's list of one event. It says nothing of other events: nobody's coming is set beside anybody's. */
function GuestsPage({ view }: PageProps<GuestList>) {
  const { event, guests, name, closed } = view
  const back = paths.event({ eventId: event.id })
  return (
    <Screen title={`Who was at ${event.title}`} crumbs={[{ text: event.title, href: back }]}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">
          {event.title}, {whenHeld(event)}
        </span>
        {headline(guests)}
      </h1>
      <p>
        {closed ? `${closed}.` : 'Press once for each who was there. Their hours and their duty are credited at once.'}
      </p>
      <Filters submit="Find" label="Find somebody who did not say that they come">
        <Input name="name" id="name" label="Find somebody by name" value={name} width={20} />
      </Filters>
      <ResponsiveTable<Guest>
        caption="Colleagues"
        hideCaption
        columns={[
          { label: 'Name', cell: ({ name: who }) => who },
          { label: 'Works at', cell: ({ at }) => at },
          { label: 'Stands', cell: standing },
          { label: 'What you can do', hideLabel: true, cell: (guest) => <Mark guest={guest} view={view} /> },
        ]}
        rows={guests}
        empty={<p>{name ? `Nobody of this network is found by “${name}”.` : 'Nobody has said yet that they come.'}</p>}
      />
    </Screen>
  )
}

function headline(guests: readonly Guest[]): string {
  const there = guests.filter(({ how }) => how !== undefined).length
  const coming = guests.filter((guest) => guest.coming).length
  return there > 0
    ? `${there} ${there === 1 ? 'was' : 'were'} there`
    : `${coming} ${coming === 1 ? 'is' : 'are'} coming`
}

const standing = ({ coming, how }: Guest): string => {
  const known = ATTENDED_HOW.find((each) => each === how)
  if (known) return `Was there. ${attendedWords[known]}`
  return coming ? 'Said that they come' : 'Has not said'
}

function Mark({ guest, view: { event, name, closed } }: { guest: Guest; view: GuestList }) {
  if (closed !== undefined && !guest.how) return null
  const fields = { colleagueId: guest.colleagueId, present: guest.how ? 'no' : 'yes', name }
  return (
    <Press
      to={paths.markPresent({ eventId: event.id })}
      label={guest.how ? 'Undo' : 'Was there'}
      fields={fields}
      about={`: ${guest.name}`}
      variant={guest.how ? 'secondary' : undefined}
      small
    />
  )
}
