import { standardFor, standardsFor } from '../../base/editions/index.ts'
import { postsIn } from '../../base/posts/index.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import type { Context } from '../../platform/context.ts'
import type { Scope } from '../../platform/scope.ts'
import { NO_PLACEMENTS, type PlacementFacts } from './placement-facts.rules.ts'
import { placementFacts } from './placements.store.ts'

export type Member = { post: Post; facts: PlacementFacts; standard: Standard }

/** Every link worker under a seat, with what stands beside them: a fixed number of statements, however many. */
export async function teamUnder(context: Context, scope: Scope): Promise<Member[]> {
  const posts = await postsIn(context, scope, { on: context.moment.today, role: 'link-worker' })
  return membersOf(context, posts)
}

/** The same for posts that are loaded already. */
export async function membersOf(context: Context, posts: readonly Post[]): Promise<Member[]> {
  const { today } = context.moment
  const standards = await standardsFor(context, posts.map(heldTo), today)
  const facts = await placementFacts(
    context,
    posts.map(({ id }) => id),
  )
  const usual = await standardFor(context, '', today)
  return posts.map((post) => ({
    post,
    facts: facts.get(post.id) ?? NO_PLACEMENTS,
    standard: standards.get(heldTo(post)) ?? usual,
  }))
}

const heldTo = ({ pcn, employer }: Post): string => (pcn ?? employer).id
