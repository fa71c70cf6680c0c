import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showMinutes } from '../../lib/duration.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { isAddress, whenHeld } from './event.rules.ts'
import { paths } from './peers.paths.ts'
import { type EventView, viewEvent } from './view-events.ts'

export const eventPage = page({ path: '/peers/events/:eventId', show: viewEvent, page: EventPage })

function EventPage({ view }: PageProps<EventView>) {
  const { event, network, mayKeep } = view
  return (
    <Screen
      title={event.title}
      crumbs={[
        { text: 'Networks of peers', href: paths.directory() },
        { text: network.title, href: paths.network({ networkId: network.id }) },
      ]}
    >
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{event.title}</span>
        {headline(view)}
      </h1>
      <SummaryList
        rows={[
          { key: 'When', value: `${whenHeld(event)}, for ${showMinutes(event.minutes)}` },
          { key: 'Where', value: isAddress(event.place) ? <a href={event.place}>{event.place}</a> : event.place },
          { key: 'Counts as CPD', value: event.cpdMinutes ? showMinutes(event.cpdMinutes) : 'None of it' },
          { key: 'Network', value: `${network.title}, hosted by ${network.host.name}` },
          { key: 'Contact', value: network.contact },
        ]}
      />
      <Mine view={view} />
      {mayKeep && <ForHost view={view} />}
    </Screen>
  )
}

function headline({ event, closed }: EventView): string {
  if (event.state === 'called-off') return 'This event is called off'
  if (event.present) return 'You were there, and have the hours'
  if (closed === undefined) return 'Were you there?'
  return event.coming ? 'You are coming' : 'Are you coming?'
}

/** One press each, and the same to take it back. */
function Mine({ view: { event, closed } }: { view: EventView }) {
  const { id: eventId, coming, present, state } = event
  if (state === 'called-off') return null
  const there = paths.wasThere({ eventId })
  if (present)
    return <Press to={there} label="I was not there: take it back" fields={{ was: 'no' }} variant="secondary" />
  return (
    <div class="trellis-presses">
      {closed === undefined && <Press to={there} label="I was there" fields={{ was: 'yes' }} />}
      {closed !== undefined && !coming && (
        <Press to={paths.coming({ eventId })} label="I am coming" fields={{ coming: 'yes' }} />
      )}
      {closed !== undefined && coming && (
        <Press
          to={paths.coming({ eventId })}
          label="I am not coming after all"
          fields={{ coming: 'no' }}
          variant="secondary"
        />
      )}
    </div>
  )
}

function ForHost({ view: { event } }: { view: EventView }) {
  const { id: eventId, state, version } = event
  const off = state === 'called-off'
  return (
    <section aria-labelledby="host">
      <h2 class="nhsuk-heading-m nhsuk-u-margin-top-6" id="host">
        For the host
      </h2>
      <div class="nhsuk-button-group">
        {!off && (
          <Button href={paths.door({ eventId })} variant="secondary">
            Square for the door
          </Button>
        )}
        <a class="nhsuk-link" href={paths.list({ eventId })}>
          Who comes, who was there
        </a>
        {!off && (
          <a class="nhsuk-link" href={paths.changeEvent({ eventId })}>
            Change or move it
          </a>
        )}
      </div>
      {off ? (
        <Press
          to={paths.callOff({ eventId })}
          label="Plan it again after all"
          fields={{ version: String(version), again: 'yes' }}
        />
      ) : (
        <Details summary="Call it off">
          <p>
            Whoever said that they come is told by e-mail and on Today, and it leaves their calendar. You can plan it
            again.
          </p>
          <Press
            to={paths.callOff({ eventId })}
            label="Call it off"
            fields={{ version: String(version) }}
            variant="warning"
          />
        </Details>
      )}
    </section>
  )
}
