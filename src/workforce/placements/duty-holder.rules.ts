import type { Post } from '../../base/posts/post.rules.ts'
import { isSubContracted } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import type { Holder } from '../../lib/verdict.ts'
import type { PlacementFacts } from './placement-facts.rules.ts'

/** Which line of a sub-contract says who provides what (`sup.subcontract-fulfilled`, a to d). */
export const AGREED_IN: Readonly<Record<string, string>> = {
  'sup.gp-supervisor-appointed': 'a',
  'sup.gp-supervisor-meeting': 'a',
  'sup.clinical-supervisor-appointed': 'b',
  'sup.clinical-monthly': 'b',
  'sup.first-point-of-contact': 'c',
  'sup.safeguarding-discussion': 'd',
  // Whoever provides the supervisor provides somebody to stand in.
  'sup.supervisor-cover': 'a',
}

type Duty = { id: string; severity: string; heldBy: readonly string[] }

/** Whether the PCN's contract binds this post: by where it stands or by what pays for it (`supervision.yaml` scope). */
export const isUnderContract = ({ pcn, fundingSource }: Post, { supervision }: Standard): boolean =>
  supervision.scope.contractualWhere.some((where) =>
    'setting' in where ? pcn !== undefined : fundingSource?.toLowerCase().includes(where.funding) === true,
  )

/**
 * The role that can put a duty right: as the rule says; under sub-contract as the agreement says, and where it is
 * silent the PCN for contract requirements and the provider's manager for the rest. With no PCN it is the employer's.
 */
export function roleHolding(duty: Duty, post: Post, facts: PlacementFacts, { supervision }: Standard): string {
  const usual = duty.heldBy[0] ?? 'pcn-manager'
  if (post.pcn === undefined) return usual === 'pcn-manager' ? 'provider-manager' : usual
  if (!isSubContracted(post)) return usual
  const said = facts.agreement?.items.find((item) => item.id === AGREED_IN[duty.id])
  if (said?.stated && said.heldBy) return said.heldBy
  const { contractual, otherwise } = supervision.whereAgreementIsSilent
  return duty.severity === 'contractual' ? contractual : otherwise
}

/** The same as a holder to show: the role in words, its organisation, and a name where the post itself says it. */
export function dutyHolder(duty: Duty, post: Post, facts: PlacementFacts, standard: Standard): Holder {
  const role = roleHolding(duty, post, facts, standard)
  const words = standard.induction.ownerRoles.find((each) => each.id === role)?.label ?? role
  if (role === 'pcn-manager') return { role: words, organisation: post.pcn?.name }
  if (role === 'line-manager') return { role: words, name: post.lineManager?.name, organisation: post.employer.name }
  return { role: words, organisation: post.employer.name }
}

/** Whoever owes it, to begin a sentence: `Riverside PCN`. */
export const whoOwes = ({ organisation, role }: Holder): string => organisation ?? `The ${role}`
