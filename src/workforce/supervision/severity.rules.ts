import type { Post } from '../../base/posts/post.rules.ts'
import type { Severity, SupervisionRule } from '../../framework/standard/supervision.ts'
import type { Standard } from '../../framework/standard.ts'
import { isUnderContract } from '../placements/placements.rules.ts'

/** How much of a post decides how strictly a rule binds: where it stands, and what pays for it. */
type Paid = Pick<Post, 'pcn' | 'fundingSource'>

const isPaidBy = ({ fundingSource }: Paid, funding: string) =>
  fundingSource?.toLowerCase().includes(funding.toLowerCase()) === true

/**
 * What a rule is for one post: stricter where its funding makes it so (`severity_if`), and outside a PCN's contract what
 * `scope.elsewhere` says, for a contract binds only those who signed it.
 */
export function severityOf(rule: SupervisionRule, post: Post, standard: Standard): Severity {
  const { severityIf } = rule
  const severity = severityIf && isPaidBy(post, severityIf.funding) ? severityIf.severity : rule.severity
  return severity === 'contractual' && !isUnderContract(post, standard)
    ? standard.supervision.scope.elsewhere.severity
    : severity
}

/** The rule of a clause, when it is in force. */
export const ruleOf = ({ supervision }: Standard, clause: string): SupervisionRule | undefined =>
  supervision.rules.find(({ id, inForce }) => id === clause && inForce)

/** Whether a rule is asked of a post: some only of a sole worker, some only under a sub-contract. */
export function asks({ appliesIf }: SupervisionRule, post: Pick<Post, 'soleWorker' | 'employmentModel'>): boolean {
  if (appliesIf === undefined) return true
  if ('employmentModel' in appliesIf) return appliesIf.employmentModel.includes(post.employmentModel)
  return appliesIf.condition !== 'sole-worker' || post.soleWorker
}
