import { isReached } from '../../base/organisations/index.ts'
import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import { sitsAs } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { type BesidePost, candidatesAt, findBeside } from '../placements/index.ts'
import { isOwn, standsBeside } from '../placements/placements.rules.ts'
import { sharedOf } from '../sharing/index.ts'
import { NOTHING, type Shared } from '../sharing/sharing.rules.ts'

export type Supervisee = BesidePost & {
  /** The worker reads: to them it is said as theirs. */
  own: boolean
  /** The reader sees every kind: the worker, a supervisor, or somebody over the employer; a practice does not (H9). */
  everyKind: boolean
  /** What the provider lets a PCN see beyond the contract, where the reader sits over that PCN. */
  shared: Shared
  supervisors: { id: string; name: string }[]
}

/** One post with who may have held a session: those who stand beside it, its line manager, and colleagues around. */
export async function findSupervisee(context: Context, postId: string): Promise<Supervisee | undefined> {
  const beside = await findBeside(context, postId)
  if (!beside) return undefined
  const { post, facts } = beside
  const { actor, moment } = context
  const around = await candidatesAt(context, [post.employer.id, ...(post.pcn ? [post.pcn.id] : [])])
  const appointed = facts.appointments.map(({ colleagueId, name }) => ({ id: colleagueId, name }))
  const manager = post.lineManager ? [post.lineManager] : []
  const first = [...appointed, ...manager]
  const others = around.filter(({ id }) => id !== post.colleagueId).map(({ id, name }) => ({ id, name }))
  const supervisors = [...new Map([...first, ...others].map((each) => [each.id, each])).values()]
  const everyKind =
    isOwn(actor, beside) ||
    (standsBeside(actor, beside, moment.today) && !sitsAs(actor, 'practice-contact', 'practice-manager')) ||
    (await isOverEmployer(context, post))
  return {
    ...beside,
    own: isOwn(actor, beside),
    supervisors,
    everyKind,
    shared: await sharedWithReader(context, beside),
  }
}

/** Whether the seat that asks is over the employer, or its reader manages the post in person. */
async function isOverEmployer(
  context: Context,
  { employer, lineManager }: Pick<Post, 'employer' | 'lineManager'>,
): Promise<boolean> {
  const { actor } = context
  return (actor.kind === 'colleague' && lineManager?.id === actor.id) || isReached(context, employer.id)
}

/** Shared with the PCN is shared with those who manage it: not with its practices, nor with whoever else stands beside the worker. */
export async function sharedWithReader(context: Context, { post, within }: BesidePost): Promise<Shared> {
  if (!within || !sitsAs(context.actor, ...ANSWER_FOR_WORKERS)) return NOTHING
  return (await sharedOf(context, [post]))(post.id)
}
