import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import type { Reason } from '../../lib/verdict.ts'
import { NEVER_SHARED, NOTHING, type Shared } from '../sharing/sharing.rules.ts'
import { isOfAnother, isToldToPcn } from '../sharing/told-to-pcn.rules.ts'

/**
 * What a seat sees of the duties towards one worker: everything where it is over the employer (`overEmployer`) or the PCN is the
 * employer; else what a PCN is told of a provider's employee.
 */
export const seenBy = (
  reasons: readonly Reason[],
  post: Post,
  standard: Standard,
  overEmployer: boolean,
  shared: Shared = NOTHING,
): Reason[] =>
  overEmployer || !isOfAnother(post)
    ? [...reasons]
    : reasons.filter(({ clause }) => isToldToPcn(clause, { post, standard, shared }))

/**
 * The kinds of session that count towards a contract duty: all that a PCN is told of for a provider's employee, but for what the
 * provider shares with it.
 */
export const contractKinds = ({ supervision }: Standard, shared: Shared = NOTHING): string[] =>
  supervision.types
    .filter(
      ({ id: kind, countsTowards }) =>
        (shared.has('supervision-dates') && !NEVER_SHARED.sessions.some((each) => each === kind)) ||
        countsTowards.some((id) => supervision.rules.some((rule) => rule.id === id && rule.severity === 'contractual')),
    )
    .map(({ id }) => id)
