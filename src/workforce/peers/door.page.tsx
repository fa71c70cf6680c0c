import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showMoment } from '../../lib/moment.ts'
import { Details } from '../../ui/details.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { doorCloses, doorOpens, whenHeld } from './event.rules.ts'
import { paths } from './peers.paths.ts'
import { type DoorView, viewDoor } from './view-events.ts'

export const doorPage = page({ path: '/peers/events/:eventId/door', show: viewDoor, page: DoorPage })

/** Hung at the door, or shown on a screen in the room: each scans it with their own phone. It prints on one page. */
function DoorPage({ view: { event, door } }: PageProps<DoorView>) {
  const to = paths.openDoor({ eventId: event.id })
  return (
    <Screen
      title={`Square for the door: ${event.title}`}
      crumbs={[{ text: event.title, href: paths.event({ eventId: event.id }) }]}
    >
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{whenHeld(event)}</span>
        {event.title}
      </h1>
      {door ? (
        <div class="trellis-sign">
          <QrCode text={door.address} label={`Scan to say that you are at ${event.title}`} />
          <div class="trellis-sign__words">
            <p>
              <strong>Scan to say that you are here.</strong> Signed in, press once. Without an account on this phone,
              type your work e-mail address.
            </p>
            <p class="trellis-unprinted">
              It works from {showMoment(doorOpens(event))} until {showMoment(doorCloses(event))}, for this event alone.
            </p>
            <div class="trellis-unprinted">
              <p>
                <Press to={to} label="Make a new square; this one stops" variant="secondary" small />
              </p>
              <Details summary="Meeting online?">
                <p>Put this address into the chat at the end:</p>
                <p>
                  <code class="trellis-whole">{door.address}</code>
                </p>
              </Details>
            </div>
          </div>
        </div>
      ) : (
        <>
          <p>
            A square that people scan with their phones as they come in. It names the event and nobody, and stops an
            hour after the end.
          </p>
          <Press to={to} label="Make the square" />
        </>
      )}
    </Screen>
  )
}
