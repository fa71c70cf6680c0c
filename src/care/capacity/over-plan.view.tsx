import { Press } from '../../http/form.tsx'
import { dueInWords, shortDate } from '../../lib/plain-date.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import { paths } from './capacity.paths.ts'
import { type OverPlan, reviewPassed } from './over-limit.rules.ts'
import { oversInWords } from './standing-words.rules.ts'

type OverPlanProps = { postId: string; plan: OverPlan; today: string; mayEnd: boolean }

/** Why somebody is over a limit, what is done about it, and when that is looked at again: the worker reads it too. */
export const OverPlanBox = ({ postId, plan, today, mayEnd }: OverPlanProps) => (
  <InsetText>
    <h2 class="nhsuk-heading-s">The plan</h2>
    <p>
      {plan.limits.length > 0
        ? `${plan.agreedBy.name} agreed to go over ${oversInWords(plan.limits)}: ${plan.reason}`
        : `${plan.agreedBy.name} agreed it before any limit was passed: ${plan.reason}`}
    </p>
    <p>What is done about it: {plan.plan}</p>
    <p>
      Looked at again on {shortDate(plan.reviewOn)}
      {reviewPassed(plan, today) && `: ${dueInWords(plan.reviewOn, today)}`}.
    </p>
    {mayEnd && (
      <Press
        to={paths.endPlan({ postId })}
        fields={{ planId: plan.id }}
        label="End this plan"
        variant="secondary"
        small
      />
    )}
  </InsetText>
)
