import { inPost, isAway, type Post } from '../../base/posts/post.rules.ts'
import type { Holding, Named } from './case.rules.ts'

export type NewHolder = Named & { holding: Extract<Holding, 'cover' | 'manager'> }

/** Everybody who could hold the cases of a worker who is away or has left, in the order in which they are asked. */
export type Candidates = { cover: Post | undefined; lineManager: Named | undefined; others: readonly Named[] }

/**
 * Who holds the cases from today (safety H7): the cover whom the line manager named beforehand, if in post and here; else the
 * line manager; else the manager of the PCN, which is how a sole worker's cases always end up; else the next who answers for the
 * service.
 */
export function newHolderOf(
  { cover, lineManager, others }: Candidates,
  awayId: string,
  today: string,
): NewHolder | undefined {
  if (cover && cover.colleagueId !== awayId && inPost(cover, today) && !isAway(cover, today))
    return { id: cover.colleagueId, name: cover.name, holding: 'cover' }
  const manager = [lineManager, ...others].find((one) => one && one.id !== awayId)
  return manager && { ...manager, holding: 'manager' }
}
