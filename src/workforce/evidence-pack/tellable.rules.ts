import { allUnits } from '../../framework/standard/training.ts'
import type { Standard } from '../../framework/standard.ts'
import type { EvidenceRow } from '../../platform/evidence.ts'

/** A post that a pack covers. `contractOnly`: another organisation's employee, of whom a PCN is told no more than the contract. */
export type Covered = { postId: string; contractOnly: boolean; standard: Standard }

/**
 * Of somebody else's employee a PCN sees the verdict and the contract items, as on its pages: never what line management holds,
 * appraisal or a wish of the worker's (safety H9). What names no clause is not told either, whoever wrote it.
 */
export function tellable(lines: readonly EvidenceRow[], covered: readonly Covered[]): EvidenceRow[] {
  const byPost = new Map(covered.map((each) => [each.postId, each]))
  return lines.filter(({ postId, clause }) => {
    if (postId === undefined) return true
    const post = byPost.get(postId)
    return post !== undefined && (!post.contractOnly || (clause !== undefined && isContractItem(clause, post.standard)))
  })
}

/** Whom a PCN gives a referral to, and how many: it answers for both, whoever employs them. */
const VERDICTS = ['may-take-referrals', 'norm.annual-max']

export function isContractItem(clause: string, { supervision, recordAccess, induction, training }: Standard): boolean {
  if (clause === recordAccess.id || VERDICTS.includes(clause) || /^(mdt|meet)\./.test(clause)) return true
  if (supervision.rules.some(({ id, severity }) => id === clause && severity === 'contractual')) return true
  if (induction.items.some(({ id, gatesReferrals }) => id === clause && gatesReferrals)) return true
  return allUnits(training).some(({ id, item }) => (id === clause || item.id === clause) && item.gatesReferrals)
}
