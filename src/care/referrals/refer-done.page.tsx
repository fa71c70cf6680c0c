import type { PageProps } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showDate } from '../../lib/plain-date.ts'
import { Panel } from '../../ui/panel.tsx'
import { Phone, ServiceEmergency } from './emergency.view.tsx'
import { reachWords } from './reach.rules.ts'
import type { ReceivedView } from './view-received.ts'

/** A reference, what happens next and by when, a phone number. The same words whether or not we know the person (H6). */
export const ReferDone = ({ view }: PageProps<ReceivedView>) => (
  <Screen title="We have it" crisis={<ServiceEmergency front={view} danger={view.alarm} />}>
    <Panel heading="We have it">
      Your reference
      <br />
      <strong>{view.reference}</strong>
    </Panel>
    <h2 class="nhsuk-heading-m">What happens next</h2>
    <ol class="nhsuk-list nhsuk-list--number">
      <li>Somebody reads it by {showDate(view.readBy)}.</li>
      <li>
        {view.bySelf
          ? reachWords(view.reach, view.callBy)
          : `By ${showDate(view.callBy)} we have called them, or tried to.`}
      </li>
      <li>
        {view.bySelf
          ? 'We ask first if it is a good time to talk.'
          : 'We ask them, alone, if this is their own wish. They may say no.'}
      </li>
    </ol>
    <p>Write the reference down. {view.phone && <Phone number={view.phone} />}</p>
    {!view.bySelf && (
      <p>For their safety we can tell you only how far it is: received, being looked at, or finished.</p>
    )}
  </Screen>
)
