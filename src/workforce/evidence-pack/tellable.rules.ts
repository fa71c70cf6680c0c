import type { EvidenceRow } from '../../platform/evidence.ts'
import { isToldToPcn, type OfAnother } from '../sharing/told-to-pcn.rules.ts'

/** A post that a pack covers. `contractOnly`: another organisation's employee. */
export type Covered = OfAnother & { contractOnly: boolean }

/** Of somebody else's employee a pack holds what a PCN is told elsewhere too, and not a line more. */
export function tellable(lines: readonly EvidenceRow[], covered: readonly Covered[]): EvidenceRow[] {
  const byPost = new Map(covered.map((each) => [each.post.id, each]))
  return lines.filter(({ postId, clause }) => {
    if (postId === undefined) return true
    const one = byPost.get(postId)
    return one !== undefined && (!one.contractOnly || isToldToPcn(clause, one))
  })
}
