import type { PageProps } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { LeaveQuickly } from '../../ui/leave-quickly.tsx'
import { Phone, ServiceEmergency } from './emergency.view.tsx'
import type { Followed } from './follow-referral.ts'
import { type Progress, progressWords } from './referral.rules.ts'

/** A page that says nothing about the one that was left. */
const NEUTRAL = 'https://www.bbc.co.uk/weather'

const explained: Record<Progress, string> = {
  received: 'We have it. Somebody will read it soon.',
  'being-looked-at': 'Somebody is looking at it.',
  decided: 'We have finished with it.',
}

/** Three words are all that a link shows (safety H2). */
export const FollowReferral = ({ view }: PageProps<Followed>) => (
  <Screen title="How far it is" crisis={<ServiceEmergency front={view} />}>
    <LeaveQuickly href={NEUTRAL} />
    <h1 class="nhsuk-heading-l">{progressWords[view.progress]}</h1>
    <p>
      Reference {view.reference}. {explained[view.progress]}
    </p>
    {view.outcome && <p>{view.outcome}</p>}
    <p>For safety, this page says no more than that. {view.phone && <Phone number={view.phone} />}</p>
  </Screen>
)
