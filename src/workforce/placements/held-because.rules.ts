import { isSubContracted, type Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { agreementRule } from './agreement.rules.ts'
import { AGREED_IN } from './duty-holder.rules.ts'
import type { PlacementFacts } from './placement-facts.rules.ts'

/**
 * What says that a duty lies with whoever holds it, in a sentence: the Framework; a point of the agreement between PCN and provider;
 * or, where that is silent, the Framework's own rule for silence [S33].
 */
export function heldBecause(clause: string, post: Post, { agreement }: PlacementFacts, standard: Standard): string {
  const rule = standard.supervision.rules.find(({ id }) => id === clause)
  if (!rule || post.pcn === undefined || !isSubContracted(post)) return 'The Framework says who holds this.'
  const silence =
    rule.severity === 'contractual'
      ? `what the contract asks for is then ${post.pcn.name}’s`
      : `what the contract does not ask for is then ${post.employer.name}’s`
  const point = pointFor(clause, standard)
  if (!point) return `No point of the agreement is about this: ${silence}.`
  const words = `point ${point.id} (“${point.text}”)`
  if (!agreement) return `No agreement is recorded, so ${words} is not stated: ${silence}.`
  const said = agreement.items.find(({ id }) => id === point.id)
  if (!said?.stated || !said.heldBy) return `The agreement is silent on ${words}: ${silence}.`
  const whose = said.heldBy === 'pcn-manager' ? post.pcn.name : post.employer.name
  const when = agreement.agreedOn ? ` of ${shortDate(agreement.agreedOn)}` : ', not yet agreed as a whole,'
  return `The agreement${when} says, at ${words}: ${whose}.`
}

function pointFor(clause: string, standard: Standard): { id: string; text: string } | undefined {
  const check = agreementRule(standard)?.check
  return check?.kind === 'checklist' ? check.items.find(({ id }) => id === AGREED_IN[clause]) : undefined
}
