import type { Post } from '../../base/posts/post.rules.ts'
import { allUnits } from '../../framework/standard/training.ts'
import type { Standard } from '../../framework/standard.ts'
import { ruleOf, severityOf } from '../supervision/severity.rules.ts'
import { NEVER_SHARED, NOTHING, type Shared } from './sharing.rules.ts'

/** One worker whom somebody else employs, what is asked of their support, and what their employer shares with the PCN. */
export type OfAnother = { post: Post; standard: Standard; shared?: Shared | undefined }

/** Whether a post's PCN is not its employer: then a seat over the PCN alone is told no more than `isToldToPcn` lets through. */
export const isOfAnother = ({ pcn, employer }: Pick<Post, 'pcn' | 'employer'>): boolean =>
  pcn !== undefined && pcn.id !== employer.id

/**
 * The one rule of what a PCN is told of a provider's employee, on a page, by the API, in a message, a digest or a pack: the
 * verdict, the contract items, and what the provider decided to share; an appraisal, a plan or a debrief never, and nothing that
 * names no clause (safety H9).
 */
export function isToldToPcn(clause: string | undefined, { post, standard, shared = NOTHING }: OfAnother): boolean {
  if (clause === undefined || NEVER_SHARED.clauses.some((each) => each === clause)) return false
  return isOfContract(clause, post, standard) || isShared(clause, standard, shared)
}

/** Whom a PCN gives a referral to, and how many: it answers for both, whoever employs them. */
const VERDICTS = ['may-take-referrals', 'norm.annual-max']
/** That a supervisor of its own is away, and whether anybody stands in, tells nothing of the worker. */
const COVER = 'sup.supervisor-cover'

function isOfContract(clause: string, post: Post, standard: Standard): boolean {
  const { recordAccess, induction, training } = standard
  if (clause === recordAccess.id || clause === COVER || VERDICTS.includes(clause)) return true
  if (/^(mdt|meet)\./.test(clause)) return true
  const rule = ruleOf(standard, clause)
  if (rule) return severityOf(rule, post, standard) === 'contractual'
  return (
    induction.items.some(({ id, gatesReferrals }) => id === clause && gatesReferrals) ||
    allUnits(training).some(({ id, item }) => (id === clause || item.id === clause) && item.gatesReferrals)
  )
}

const isShared = (clause: string, standard: Standard, shared: Shared): boolean =>
  (shared.has('supervision-dates') && ruleOf(standard, clause) !== undefined) ||
  (shared.has('training-beyond-contract') &&
    allUnits(standard.training).some(({ id, item }) => id === clause || item.id === clause))
