import { useShell } from '../../http/shell.tsx'
import { Button } from '../../ui/button.tsx'
import { paths as capacity } from '../capacity/capacity.paths.ts'
import { OUTCOMES, outcomes } from './outcome.rules.ts'
import type { Referral } from './referral.rules.ts'
import { paths } from './referrals.paths.ts'

/** The one next step, and the eleven other ways. Each asks what it needs and shows the words before anything is sent. */
export function OutcomeChoice({ referral }: { referral: Referral }) {
  if (referral.state === 'decided') return null
  const [first, ...others] = OUTCOMES
  // A safeguarding lead decides what must happen today; who takes the case is for those who manage and those who do the work.
  const finds = useShell().seat?.role !== 'safeguarding-lead'
  return (
    <>
      <h2 class="nhsuk-heading-m">What happens now?</h2>
      {referral.alarm && !referral.alarm.confirmedAt ? (
        <p>Say first that you have read it, above.</p>
      ) : (
        <>
          {finds && <Button href={capacity.allocate({ referralId: referral.id })}>Find a worker</Button>}
          <p class="nhsuk-hint">{outcomes[first].means}</p>
          <ul class="nhsuk-list">
            {others.map((outcome) => (
              <li key={outcome}>
                <a href={paths.decide(referral, outcome)}>{outcomes[outcome].label}</a>
                <br />
                <span class="nhsuk-u-font-size-16">{outcomes[outcome].means}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
