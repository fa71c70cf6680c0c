import { disputesOf } from '../../base/disputes/index.ts'
import { standardsFor } from '../../base/editions/index.ts'
import { findPosts } from '../../base/posts/index.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { inductionFacts } from '../induction/index.ts'
import { accessSteps, placementFacts } from '../placements/index.ts'
import { NO_PLACEMENTS, placementsAsOf } from '../placements/placements.rules.ts'
import { trainingFactsOn } from '../training/index.ts'
import { judged } from './find-readiness.ts'
import type { PostReadiness } from './readiness.rules.ts'
import { type Added, addedTo } from './readiness.store.ts'

/** A verdict as it was on a day that has passed, and what people had added to it, later exceptions and all. */
export type ReadinessAsOf = PostReadiness & { on: string; added: Added }

/**
 * Might each of these posts take new people on the last day of a period, or on its own last day in post? From what is known now
 * of that day: what was done, agreed or signed later does not count. A fixed number of statements, however many posts.
 */
export async function readinessAsOf(
  context: Context,
  postIds: readonly string[],
  until: string,
): Promise<Map<string, ReadinessAsOf>> {
  const posts = [...(await findPosts(context, postIds)).values()]
  const standards = await standardsFor(context, posts.map(heldTo), until)
  const induction = await inductionFacts(context, postIds)
  const placements = await placementFacts(context, postIds)
  const steps = await accessSteps(context, postIds)
  const added = await addedTo(context, postIds)
  const disputes = await disputesOf(context, postIds)
  const colleagues = posts.map(({ colleagueId }) => colleagueId)
  const training = new Map<string, Awaited<ReturnType<typeof trainingFactsOn>>>()
  for (const day of new Set(posts.map((post) => lastDayOf(post, until))))
    training.set(day, await trainingFactsOn(context, colleagues, day))

  const found = posts.flatMap((post): [string, ReadinessAsOf][] => {
    const standard = standards.get(heldTo(post))
    if (!standard) return []
    const on = lastDayOf(post, until)
    const all = added.get(post.id) ?? NOTHING
    const verdict = judged(post, standard, on, {
      induction: (induction.get(post.id) ?? []).filter((fact) => fact.on === undefined || fact.on <= on),
      training: training.get(on)?.get(post.colleagueId) ?? [],
      placements: placementsAsOf(placements.get(post.id) ?? NO_PLACEMENTS, steps.get(post.id) ?? [], on),
      added: addedBy(all, on),
      disputes: (disputes.get(post.id) ?? []).filter((dispute) => dispute.on <= on),
    })
    return [[post.id, { ...verdict, post, standard, on, added: all }]]
  })
  return new Map(found)
}

const NOTHING: Added = { exceptions: [], signOffs: [] }

const addedBy = ({ exceptions, signOffs }: Added, day: string): Added => ({
  exceptions: exceptions.filter(({ from }) => from <= day),
  signOffs: signOffs.filter(({ on }) => on <= day),
})

const heldTo = ({ pcn, employer }: Post): string => pcn?.id ?? employer.id
const lastDayOf = ({ endedOn }: Post, until: string) => (endedOn !== undefined && endedOn < until ? endedOn : until)
