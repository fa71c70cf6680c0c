import { hasEnded, isLinkWorker, isSubContracted, type Post } from '../../base/posts/post.rules.ts'
import type { SupervisionRule } from '../../framework/standard/supervision.ts'
import type { Standard } from '../../framework/standard.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import type { Reason } from '../../lib/verdict.ts'
import { dutyHolder } from './duty-holder.rules.ts'
import type { Agreement, PlacementFacts } from './placement-facts.rules.ts'
import { paths } from './placements.paths.ts'
import { shownLater } from './shown-later.rules.ts'

/** Days before its review from which an agreement shows as due. */
const REVIEW_SOON = 28
const YEAR = 365

export const agreementRule = ({ supervision }: Standard): SupervisionRule | undefined =>
  supervision.rules.find(({ check, scope }) => check.kind === 'checklist' && scope === 'per-service-arrangement')

/** Whether the five-point agreement is asked of this post: a link worker whom another organisation employs for a PCN. */
export const needsAgreement = (post: Post, today: string): boolean =>
  isLinkWorker(post) && isSubContracted(post) && post.pcn !== undefined && !hasEnded(post, today)

/** The points that an agreement does not state yet, in the Framework's words. */
export function pointsOpen(agreement: Agreement | undefined, standard: Standard): { id: string; text: string }[] {
  const check = agreementRule(standard)?.check
  if (check?.kind !== 'checklist') return []
  const stated = agreement?.items.filter((item) => item.stated).map(({ id }) => id) ?? []
  return check.items.filter(({ id }) => !stated.includes(id))
}

/** The agreement between PCN and provider, as it concerns one post; undefined where there is none to make [S32, S33]. */
export function agreementReason(
  post: Post,
  facts: PlacementFacts,
  standard: Standard,
  today: string,
): Reason | undefined {
  const rule = agreementRule(standard)
  if (!rule?.inForce || !post.pcn || !needsAgreement(post, today)) return undefined
  const href = paths.agreement({ pcnId: post.pcn.id, providerId: post.employer.id })
  const between = `the agreement between ${post.pcn.name} and ${post.employer.name}`
  const heldBy = dutyHolder(rule, post, facts, standard)
  const front = { clause: rule.id, heldBy, mend: { label: 'Open the agreement', href } }

  const open = pointsOpen(facts.agreement, standard)
  const agreedOn = facts.agreement?.agreedOn
  if (open.length || !agreedOn) {
    const still = open.length
      ? `Still to state: ${open.map(({ text }) => lowerFirst(text)).join('; ')}`
      : 'Not agreed yet'
    const owed: Reason = { ...front, met: 'owed', says: `${post.pcn.name} owes ${between}. ${still}.` }
    return shownLater(owed, post, standard, today)
  }
  const every = rule.cadence?.kind === 'interval' ? rule.cadence.days : YEAR
  const due = plusDays(agreedOn, every)
  const graceEnds = plusDays(due, rule.graceDays)
  if (today > graceEnds)
    return {
      ...front,
      met: 'owed',
      on: due,
      says: `${post.pcn.name} owes a review of ${between}: due ${shortDate(due)}`,
    }
  if (today > due)
    return { ...front, met: 'in-grace', on: graceEnds, says: `The review of ${between} was due ${shortDate(due)}.` }
  if (today >= plusDays(due, -REVIEW_SOON))
    return { ...front, met: 'due', on: due, says: `The review of ${between} is due by ${shortDate(due)}.` }
  const says = `${between.replace('the', 'The')} was agreed on ${shortDate(agreedOn)}.`
  return { ...front, met: 'met', on: agreedOn, says }
}

/**
 * Whether an agreement that is owed keeps new people away: only before the first referral. A later lapse is for PCN and
 * provider to mend, and stops no worker whose own supports are in place (`gate_when`).
 */
export const agreementStops = (reason: Reason | undefined, hasTakenReferrals: boolean): boolean =>
  reason?.met === 'owed' && !hasTakenReferrals

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
