import { MANAGERS, WORKERS } from '../../base/posts/beside-worker.rules.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import { type Actor, type Role, sitsAs } from '../../platform/actor.ts'

const SUPERVISORS = ['gp-supervisor', 'clinical-supervisor'] as const satisfies readonly Role[]

/** A post, and whether the asker's organisation stands over its employer or its PCN. */
type Reached = { post: Post; reached: boolean }

export const isTheWorker = (actor: Actor, { colleagueId }: Pick<Post, 'colleagueId'>): boolean =>
  actor.kind === 'colleague' && actor.id === colleagueId

const manages = (actor: Actor, { reached }: Reached) => reached && sitsAs(actor, ...MANAGERS)

/** The worker sees the same sum and the same reasons as those who manage and supervise (safety H9). */
export const maySeeCapacity = (actor: Actor, subject: Reached): true | string =>
  isTheWorker(actor, subject.post) ||
  manages(actor, subject) ||
  (subject.reached && sitsAs(actor, ...SUPERVISORS)) ||
  'Only the worker, and those who manage or supervise them, can see this'

/** A figure is set by whoever manages, never by oneself: it says how much others may be asked to wait. */
export const maySetFactor = (actor: Actor, subject: Reached): true | string =>
  (manages(actor, subject) && !isTheWorker(actor, subject.post)) ||
  `Only a manager of ${subject.post.givenName} can change a figure of this sum`

/**
 * Over a limit the line manager says why, and what is done (caseload.yaml thresholds: requires_from). Who that is, only those who may see
 * the sum are told.
 */
export function mayPlanOver(actor: Actor, subject: Reached): true | string {
  const { lineManager, givenName } = subject.post
  if (actor.kind === 'colleague' && lineManager?.id === actor.id) return true
  if (subject.reached && sitsAs(actor, 'line-manager')) return true
  if (!lineManager && manages(actor, subject)) return true
  const sees = maySeeCapacity(actor, subject)
  if (sees !== true) return sees
  return lineManager
    ? `${givenName} would be over a limit. Only the line manager, ${lineManager.name}, can agree that`
    : `${givenName} would be over a limit. Only a line manager can agree that`
}

/** Who gives a referral to whom is a manager's to say; a worker may take one that waits. */
export const mayAllocate = (
  actor: Actor,
  { reached, post }: { reached: boolean; post?: Post | undefined },
): true | string =>
  (reached && sitsAs(actor, ...MANAGERS)) ||
  (reached && sitsAs(actor, ...WORKERS) && (post === undefined || isTheWorker(actor, post))) ||
  'Only a manager of this service, or a worker for themselves, can say who takes this'

export const mayUndo = (
  actor: Actor,
  { reached, allocatedBy }: { reached: boolean; allocatedBy: { id: string } },
): true | string =>
  (actor.kind === 'colleague' && actor.id === allocatedBy.id) ||
  (reached && sitsAs(actor, ...MANAGERS)) ||
  'Only whoever gave this, or a manager of this service, can take it back'
