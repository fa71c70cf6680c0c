import { findPosts } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import { postIdsHeldBy } from './other-posts.store.ts'
import { type Out, outOf } from './stand-in-away.rules.ts'

type Beside = { colleagueId: string; name: string } | undefined

/** Which of those who stand beside sole workers are away, soon will be, or have left. Two statements, however many. */
export async function findOut(
  context: Context,
  all: readonly Beside[],
): Promise<(as: Out['as'], one: Beside) => Out[]> {
  const held = await postIdsHeldBy(
    context,
    all.flatMap((one) => one?.colleagueId ?? []),
  )
  const posts = await findPosts(context, [...held.values()].flat())
  const heldBy = (colleagueId: string) => (held.get(colleagueId) ?? []).flatMap((id) => posts.get(id) ?? [])
  return (as, one) => {
    const out = one && outOf(as, one.name, heldBy(one.colleagueId), context.moment.today)
    return out ? [out] : []
  }
}
