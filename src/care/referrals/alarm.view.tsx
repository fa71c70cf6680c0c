import { Press } from '../../http/form.tsx'
import { showMoment } from '../../lib/moment.ts'
import { CrisisBox } from '../../ui/crisis-box.tsx'
import { type Because, becauseWords, type CallKind } from './alarm.rules.ts'
import type { Referral } from './referral.rules.ts'
import { paths } from './referrals.paths.ts'
import { dutyWords } from './rota.rules.ts'
import type { ReferralView } from './view-referral.ts'

const kindWords: Record<CallKind, string> = { ...dutyWords, manager: 'Manager' }

type Alarm = NonNullable<Referral['alarm']>

/** Why the alarm was raised, whom it went to, and the one button that ends the chase (safety H1). */
export const AlarmBox = ({ view, alarm }: { view: ReferralView; alarm: Alarm }) => (
  <CrisisBox heading={alarm.confirmedAt ? 'An alarm was raised, and read' : 'Somebody may be in danger'}>
    <ul class="nhsuk-list nhsuk-list--bullet">
      {alarm.because.map((because) => (
        // Only `BECAUSE` are ever written.
        <li key={because}>{becauseWords[because as Because]}.</li>
      ))}
    </ul>
    {alarm.confirmedAt ? (
      <p>
        {view.confirmedBy} confirmed having read it on {showMoment(alarm.confirmedAt)}.
      </p>
    ) : (
      <>
        <p>
          Read what was written, below. If you think that somebody is in danger, ring 999 now. Then press this, so that
          nobody else is called.
        </p>
        <Press to={paths.confirmAlarm(view.referral)} label="I have read it" variant="warning" />
      </>
    )}
    <p class="nhsuk-u-margin-bottom-1 nhsuk-u-padding-top-4">Who was called:</p>
    <ul class="nhsuk-list">
      {view.calls.map((call) => (
        <li key={`${call.colleagueId}${call.calledAt.toISOString()}`}>
          {kindWords[call.kind]} {call.name}, {showMoment(call.calledAt)}:{' '}
          {call.told ? 'the message left' : 'not told yet. The message has not left'}
        </li>
      ))}
    </ul>
  </CrisisBox>
)
