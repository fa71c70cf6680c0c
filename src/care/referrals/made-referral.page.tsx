import type { PageProps } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showDate } from '../../lib/plain-date.ts'
import { Emergency } from '../../ui/emergency.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Phone } from './emergency.view.tsx'
import type { MadeView } from './made-referral.ts'
import { paths } from './referrals.paths.ts'

export const MadePage = ({ view }: PageProps<MadeView>) => (
  <Screen title="Referred">
    {view.alarm && (
      <Emergency heading="Somebody may be in danger: do not wait for the service">
        <p>The duty person has been called. If you can help now, do.</p>
      </Emergency>
    )}
    <Panel heading="Referred">
      Reference
      <br />
      <strong>{view.reference}</strong>
    </Panel>
    <p>
      {view.service} reads it by {showDate(view.readBy)} and calls them by {showDate(view.callBy)}.{' '}
      {view.phone && <Phone number={view.phone} />}
    </p>
    <p>
      {view.mayOpen ? (
        <a href={paths.one(view)}>Open this referral</a>
      ) : (
        'What happens next is between the service and the person. They decide what you may know.'
      )}
    </p>
    <p>
      <a href={paths.make()}>Refer somebody else</a>
    </p>
  </Screen>
)
