import { hasEnded, isLinkWorker, isSubContracted, type Post } from '../../base/posts/post.rules.ts'
import type { SupervisionRule } from '../../framework/standard/supervision.ts'
import type { Standard } from '../../framework/standard.ts'
import { lowerFirst } from '../../lib/lower-first.ts'
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
const needsAgreement = (post: Post, today: string): boolean =>
  isLinkWorker(post) && isSubContracted(post) && post.pcn !== undefined && !hasEnded(post, today)

/** The points that an agreement does not state yet, in the Framework's words. */
function pointsOpen(agreement: Agreement | undefined, standard: Standard): { id: string; text: string }[] {
  const check = agreementRule(standard)?.check
  if (check?.kind !== 'checklist') return []
  const stated = agreement?.items.filter((item) => item.stated).map(({ id }) => id) ?? []
  return check.items.filter(({ id }) => !stated.includes(id))
}

/**
 * The agreement between PCN and provider, as it concerns one post; undefined where there is none to make [S32, S33]. It
 * gates before the first referral only: a later lapse is for PCN and provider to mend, and stops nobody (`gate_when`).
 */
export function agreementReason(
  post: Post,
  facts: PlacementFacts,
  standard: Standard,
  today: string,
  hasTakenReferrals: boolean = post.alreadyTakingReferrals,
): Reason | undefined {
  const rule = agreementRule(standard)
  if (!rule?.inForce || !post.pcn || !needsAgreement(post, today)) return undefined
  const href = paths.agreement({ pcnId: post.pcn.id, providerId: post.employer.id })
  const between = `the agreement between ${post.pcn.name} and ${post.employer.name}`
  const front = { clause: rule.id, heldBy: dutyHolder(rule, post, facts, standard) }
  const mend = { label: 'Open the agreement', href }

  const open = pointsOpen(facts.agreement, standard)
  const agreedOn = facts.agreement?.agreedOn
  if (agreedOn && open.length === 0) {
    const review = reviewOf(rule, agreedOn, between, post.pcn.name, today)
    const stops = review.met === 'owed' && !(rule.gatesOnce && hasTakenReferrals)
    if (review.met === 'met') return { ...front, ...review }
    return { ...front, mend, ...review, met: review.met === 'owed' && !stops ? 'in-grace' : review.met }
  }
  const still = open.length
    ? `Still to state: ${open.map(({ text }) => lowerFirst(text)).join('; ')}`
    : 'Not agreed yet'
  const owed: Reason = { ...front, mend, met: 'owed', says: `${post.pcn.name} owes ${between}. ${still}.` }
  return shownLater(owed, post, standard, today)
}

/** A year on it is looked at again: due, then in grace, then owed. */
function reviewOf(
  rule: SupervisionRule,
  agreedOn: string,
  between: string,
  pcn: string,
  today: string,
): Pick<Reason, 'met' | 'says' | 'on'> {
  const due = plusDays(agreedOn, rule.cadence?.kind === 'interval' ? rule.cadence.days : YEAR)
  const graceEnds = plusDays(due, rule.graceDays)
  if (today > graceEnds)
    return { met: 'owed', on: due, says: `${pcn} owes a review of ${between}: it was due by ${shortDate(due)}.` }
  if (today > due)
    return { met: 'in-grace', on: graceEnds, says: `The review of ${between} was due by ${shortDate(due)}.` }
  if (today >= plusDays(due, -REVIEW_SOON))
    return { met: 'due', on: due, says: `The review of ${between} is due by ${shortDate(due)}.` }
  return { met: 'met', on: agreedOn, says: `${upperFirst(between)} was agreed on ${shortDate(agreedOn)}.` }
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
