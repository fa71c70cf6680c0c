import { hasEnded, isAway, isLinkWorker, type Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import type { Met, Reason } from '../../lib/verdict.ts'
import { dutyHolder, type PlacementFacts, whoOwes } from '../placements/placements.rules.ts'
import { paths } from '../supervisors/supervisors.paths.ts'
import { afterLeave, beginning } from './leave-clock.rules.ts'
import { ruleOf } from './severity.rules.ts'

/** A plan as the rule reads it: when it was agreed, when both want to look at it again, and who has confirmed it. */
export type PlanFact = { agreedOn: string; reviewOn: string; byWorker: boolean; byManager: boolean }

const CLAUSE = 'sup.pdp'
/** Days before a plan is a year old from which it is said to be due. */
const SOON = 28

/**
 * Whether a personal and professional development plan is current: agreed within the year and confirmed by both. A starter
 * has 90 days; leave stops the clock (S73). A plan that only one has confirmed is none yet, and says whose word is missing.
 */
export function planReason(
  post: Post,
  plans: readonly PlanFact[],
  facts: PlacementFacts,
  standard: Standard,
  today: string,
): Reason | undefined {
  const rule = ruleOf(standard, CLAUSE)
  if (rule?.check.kind !== 'document-current' || !isLinkWorker(post) || hasEnded(post, today)) return undefined
  const { maxAgeDays } = rule.check
  const from = beginning(post)
  const first = afterLeave(from, plusDays(from, rule.deadlineFromStartDays ?? maxAgeDays), post.absences, today)
  const agreed = plans.filter((plan) => plan.byWorker && plan.byManager && plan.agreedOn <= today)
  const last = agreed
    .map(({ agreedOn }) => agreedOn)
    .sort()
    .at(-1)
  const renewed = last && afterLeave(last, plusDays(last, maxAgeDays), post.absences, today)
  const dueOn = renewed && renewed > first ? renewed : first
  const { met, on } = standing(dueOn, last !== undefined, rule.graceDays, isAway(post, today), today)

  const heldBy = dutyHolder(rule, post, facts, standard)
  const owes = `${whoOwes(heldBy)} owes ${post.givenName} a development plan`
  const seen = seenOf(plans, last, post)
  const says = {
    met: `The development plan was agreed on ${shortDate(last ?? today)}. It is looked at again by ${shortDate(dueOn)}.`,
    due: `${owes} by ${shortDate(dueOn)}. ${seen}`,
    paused: `The development plan waits until ${post.givenName} is back.`,
    late: `${owes}: it was due by ${shortDate(dueOn)}. ${seen}`,
  }[met === 'met' || met === 'due' || met === 'paused' ? met : 'late']
  const mend = { label: 'Open the development plan', href: paths.developmentPlan({ postId: post.id }) }
  return { clause: rule.id, met, says, on, heldBy, mend }
}

function seenOf(plans: readonly PlanFact[], last: string | undefined, { givenName }: Post): string {
  const waiting = plans.find((plan) => !plan.byWorker || !plan.byManager)
  if (waiting && (last === undefined || waiting.agreedOn > last))
    return `One is written and waits for ${waiting.byWorker ? 'the line manager' : givenName} to confirm it.`
  return last ? `The last was agreed on ${shortDate(last)}.` : 'None is recorded yet.'
}

/** What was never there is not met, however far away its day is. */
function standing(dueOn: string, held: boolean, grace: number, away: boolean, today: string): { met: Met; on: string } {
  if (away) return { met: 'paused', on: dueOn }
  if (held && today < plusDays(dueOn, -SOON)) return { met: 'met', on: dueOn }
  if (today <= dueOn) return { met: 'due', on: dueOn }
  const graceEnds = plusDays(dueOn, grace)
  return today <= graceEnds ? { met: 'in-grace', on: graceEnds } : { met: 'owed', on: dueOn }
}
