import { isAway } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { showDate } from '../../lib/plain-date.ts'
import type { Reason } from '../../lib/verdict.ts'
import { evidenceWindow } from './evidence-window.rules.ts'
import { paths } from './induction.paths.ts'
import { hasOwnTick, type InductionFact, type PlanLine, type PlannedPost, planOf } from './induction-plan.rules.ts'
import { holderOf } from './owner.rules.ts'

export type { InductionFact, PlannedPost } from './induction-plan.rules.ts'

/**
 * One reason for each induction item that must be done before referrals and has a tick of its own. Those that a rule or
 * a training tells are told by it, and the sign-off, which comes last, by readiness. Outside a PCN only the safety items
 * gate (induction.yaml gate scope).
 */
export function inductionReasons(
  facts: readonly InductionFact[],
  standard: Standard,
  post: PlannedPost,
  today: string,
): Reason[] {
  return planOf(facts, standard, post, today)
    .filter(({ item }) => item.gatesReferrals && hasOwnTick(item) && !item.isGateSignoff)
    .filter(({ item }) => post.pcn !== undefined || item.isSafety)
    .map((line) => reasonOf(line, standard, post, today))
}

/** How one line of the plan with a tick of its own stands, in words: the page and the gate say the same. */
export function reasonOf(line: PlanLine, standard: Standard, post: PlannedPost, today: string): Reason {
  const { item, site } = line
  const { met, says, on } = standingOf(line, standard, post, today)
  const mend = { label: 'Open this item', href: paths.item({ postId: post.id }, item.id, site?.id) }
  return {
    clause: item.id,
    met,
    says,
    ...(on === undefined ? {} : { on }),
    heldBy: holderOf(standard.induction, item.owner, post, site),
    ...(met === 'met' || met === 'not-applicable' ? {} : { mend }),
    ...(site ? { at: { id: site.id, name: site.name } } : {}),
  }
}

type Standing = Pick<Reason, 'met' | 'says' | 'on'>

function standingOf({ item, fact, dueOn }: PlanLine, standard: Standard, post: PlannedPost, today: string): Standing {
  const on = fact.on === undefined ? {} : { on: fact.on }
  if (fact.state === 'done') return { met: 'met', says: `${item.title}: done${doneDay(fact)}.`, ...on }
  if (fact.state === 'not-applicable')
    return { met: 'not-applicable', says: `${item.title}: does not apply. ${fact.reason ?? ''}`.trim(), ...on }
  const late = today > dueOn
  const asked = `${item.title} is not yet recorded as done. It ${late ? 'was' : 'is'} due by ${showDate(dueOn)}.`
  if (isAway(post, today)) return { met: 'paused', says: `${asked} The clock stands still during long leave.` }
  if (!item.gatesReferrals && !late) return { met: 'due', says: asked, on: dueOn }
  return evidenceWindow([item.id], { met: 'owed', says: asked, on: dueOn }, standard.induction.gate, post, today)
}

const doneDay = ({ on }: InductionFact) => (on === undefined ? '' : ` on ${showDate(on)}`)
