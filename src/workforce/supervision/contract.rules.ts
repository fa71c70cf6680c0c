import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import type { Reason } from '../../lib/verdict.ts'

/**
 * What a PCN may see of a provider's employee: the duties of its contract and record access, never appraisal or what
 * line management holds (safety H9). `overEmployer`: the seat that asks is over the employer too.
 */
export const seenBy = (
  reasons: readonly Reason[],
  post: Pick<Post, 'employer' | 'pcn'>,
  { supervision, recordAccess }: Standard,
  overEmployer: boolean,
): Reason[] => {
  if (overEmployer || !post.pcn || post.pcn.id === post.employer.id) return [...reasons]
  const contractual = supervision.rules.filter(({ severity }) => severity === 'contractual').map(({ id }) => id)
  return reasons.filter(({ clause }) => contractual.includes(clause) || clause === recordAccess.id)
}

/** The kinds of session that count towards a contract duty: all that a PCN is told of for a provider's employee. */
export const contractKinds = ({ supervision }: Standard): string[] =>
  supervision.types
    .filter(({ countsTowards }) =>
      countsTowards.some((id) => supervision.rules.some((rule) => rule.id === id && rule.severity === 'contractual')),
    )
    .map(({ id }) => id)
