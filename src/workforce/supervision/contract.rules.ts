import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import type { Reason } from '../../lib/verdict.ts'
import { NEVER_SHARED, NOTHING, type Shared } from '../sharing/sharing.rules.ts'
import { ruleOf, severityOf } from './severity.rules.ts'

/** That a supervisor of its own is away, and whether anybody stands in, tells nothing of the worker. */
const COVER = 'sup.supervisor-cover'

/**
 * What a PCN may see of a provider's employee: the duties of its contract and record access, never appraisal or what
 * line management holds (safety H9). `overEmployer`: the seat that asks is over the employer too. `shared`: what the provider
 * decided to show beyond, in which an appraisal, a plan or a debrief never is.
 */
export const seenBy = (
  reasons: readonly Reason[],
  post: Post,
  standard: Standard,
  overEmployer: boolean,
  shared: Shared = NOTHING,
): Reason[] => {
  if (overEmployer || !post.pcn || post.pcn.id === post.employer.id) return [...reasons]
  return reasons.filter(({ clause }) => {
    if (clause === standard.recordAccess.id || clause === COVER) return true
    const rule = ruleOf(standard, clause)
    if (rule === undefined) return false
    return severityOf(rule, post, standard) === 'contractual' || isShared(rule.id, shared)
  })
}

const isShared = (clause: string, shared: Shared): boolean =>
  shared.has('supervision-dates') && !NEVER_SHARED.clauses.some((each) => each === clause)

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
