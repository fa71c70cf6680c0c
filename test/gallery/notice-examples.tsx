import { Card } from '../../src/ui/card.tsx'
import { Conflict } from '../../src/ui/conflict.tsx'
import { CrisisBox } from '../../src/ui/crisis-box.tsx'
import { DraftNotice } from '../../src/ui/draft-notice.tsx'
import { ErrorSummary } from '../../src/ui/error-summary.tsx'
import { InsetText } from '../../src/ui/inset-text.tsx'
import { NotificationBanner } from '../../src/ui/notification-banner.tsx'
import { PersonBanner } from '../../src/ui/person-banner.tsx'
import { Steps } from '../../src/ui/steps.tsx'
import { UndoBanner } from '../../src/ui/undo-banner.tsx'
import { WarningCallout } from '../../src/ui/warning-callout.tsx'
import { Example } from './example.tsx'

export const NoticeExamples = () => (
  <Example name="Notices">
    <PersonBanner
      title="Maria T."
      subtitle="C-1042"
      items={[
        { label: 'Language', value: 'Portuguese, interpreter needed', heed: true },
        { label: 'Call', value: 'after 2pm, do not leave a message', heed: true },
        { label: 'Consent', value: 'given 3 Oct 2026' },
      ]}
    />
    <UndoBanner action="#" token="t">
      Referral C-1042 is now with Amina Khan.
    </UndoBanner>
    <DraftNotice savedAt={new Date('2026-11-22T14:03:00Z')} discard="#" token="t" form="/log" />
    <ErrorSummary
      disableAutoFocus
      errors={[
        { message: 'Enter how long the session was', field: 'minutes' },
        { message: 'Choose what it was about', field: 'kind' },
      ]}
    />
    <NotificationBanner variant="success" disableAutoFocus heading="Session recorded">
      <p>Dr Osei has been asked to sign it.</p>
    </NotificationBanner>
    <CrisisBox level={3}>
      <p>
        Call <a href="tel:999">999</a> if a life is at risk. Call <a href="tel:111">111</a> and choose the mental health
        option, day or night.
      </p>
    </CrisisBox>
    <WarningCallout heading="Before you start">Use case numbers, not names.</WarningCallout>
    <InsetText>Only you and your supervisor see this.</InsetText>
    <Conflict
      by="Joan Bell"
      at="2:10pm"
      fields={[{ name: 'notes', label: 'Notes', yours: 'Agreed to meet weekly.', theirs: 'Agreed to meet monthly.' }]}
    />
    <Steps now={1} of={3} name="About the person" />
    <Card heading={{ text: 'A card', level: 3 }} href="#" clickable description="One thing among several." />
  </Example>
)
