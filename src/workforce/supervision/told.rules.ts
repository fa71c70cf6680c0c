import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import type { Reason } from '../../lib/verdict.ts'
import { NOTHING, type Shared } from '../sharing/sharing.rules.ts'
import { isOfAnother, isToldToPcn } from '../sharing/told-to-pcn.rules.ts'
import { isTolerated } from './clinical-months.rules.ts'
import type { SessionFact } from './session-dates.rules.ts'
import { ruleOf } from './severity.rules.ts'

/** Who a breach is told to, by role, and in which words. */
type Telling = { roles: readonly string[]; message: string | undefined }

/** Roles that answer for a PCN and not for the worker's employer. */
const OF_THE_PCN: readonly string[] = ['pcn-manager', 'clinical-director']

/** Whether somebody is chased beyond the worker's own supervisor: a tolerated month is on record and nobody is rung. */
export const isChased = (
  { clause }: Reason,
  post: Post,
  sessions: readonly SessionFact[],
  standard: Standard,
  today: string,
): boolean => {
  const rule = ruleOf(standard, clause)
  return rule === undefined || !isTolerated(rule, post, sessions, today)
}

/**
 * Whom a breach is told to (`on_breach.notify`; without it, whoever holds the duty). While tolerated, the first role alone:
 * for clinical supervision the GP supervisor. A PCN is told of a provider's employee what it may see (H9).
 */
export function tellingOf(
  reason: Reason,
  post: Post,
  sessions: readonly SessionFact[],
  standard: Standard,
  today: string,
  shared: Shared = NOTHING,
): Telling {
  const rule = ruleOf(standard, reason.clause)
  if (!rule || reason.met !== 'owed') return { roles: [], message: undefined }
  const chased = isChased(reason, post, sessions, standard, today)
  const seenByPcn = !isOfAnother(post) || isToldToPcn(rule.id, { post, standard, shared })
  const roles = (chased ? rule.notify : rule.notify.slice(0, 1)).filter(
    (role) => seenByPcn || !OF_THE_PCN.includes(role),
  )
  return { roles, message: rule.breachMessage }
}
