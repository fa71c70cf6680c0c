import { showMinutes } from '../../lib/duration.ts'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { FoundEvent } from './event.rules.ts'
import { whenHeld } from './event.rules.ts'
import { paths } from './peers.paths.ts'

type EventLinesProps = { caption: string; events: readonly FoundEvent[]; network?: boolean; empty: string }

/** Events in a list: when, what, how long, and whether the reader comes. */
export const EventLines = ({ caption, events, network, empty }: EventLinesProps) => (
  <ResponsiveTable<FoundEvent>
    caption={caption}
    columns={[
      { label: 'When', cell: whenHeld },
      { label: 'Event', cell: (event) => <Titled event={event} network={network === true} /> },
      { label: 'Length', cell: ({ minutes }) => showMinutes(minutes) },
      { label: 'CPD', cell: ({ cpdMinutes }) => (cpdMinutes ? showMinutes(cpdMinutes) : 'None') },
      { label: 'You', cell: (event) => <Mine event={event} /> },
    ]}
    rows={events}
    empty={<p>{empty}</p>}
  />
)

const Titled = ({ event, network }: { event: FoundEvent; network: boolean }) => (
  <>
    <a href={paths.event({ eventId: event.id })}>{event.title}</a>
    {network && <span class="nhsuk-u-secondary-text-colour"> {event.network}</span>}
  </>
)

const Mine = ({ event: { state, present, coming } }: { event: FoundEvent }) => {
  if (state === 'called-off') return <Tag colour="grey">Called off</Tag>
  if (present) return <Tag colour="green">Were there</Tag>
  return coming ? <Tag colour="blue">Coming</Tag> : <>Not said</>
}
