import { standardsFor } from '../../base/editions/index.ts'
import { reachable } from '../../base/organisations/index.ts'
import { postsIn } from '../../base/posts/index.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import type { Context } from '../../platform/context.ts'
import type { Scope } from '../../platform/scope.ts'
import { NO_PLACEMENTS, type PlacementFacts } from './placement-facts.rules.ts'
import { placementFacts } from './placements.store.ts'

export type Member = { post: Post; facts: PlacementFacts; standard: Standard }

/** `overEmployer`: the seat is over the employer too, and not only over the PCN that it works for (safety H9). */
export type TeamMember = Member & { overEmployer: boolean }

/**
 * Every link worker under a seat, with what stands beside them: a fixed number of statements, however many. Those who
 * only come to one of its practices, and whom another PCN and employer answer for, are not its team.
 */
export async function teamUnder(context: Context, scope: Scope): Promise<TeamMember[]> {
  const posts = await postsIn(context, scope, { on: context.moment.today, role: 'link-worker' })
  const under = new Set((await reachable(context, scope)).map(({ id }) => id))
  const own = posts.filter(({ employer, pcn }) => under.has(employer.id) || (pcn !== undefined && under.has(pcn.id)))
  const members = await membersOf(context, own)
  return members.map((member) => ({ ...member, overEmployer: under.has(member.post.employer.id) }))
}

/** The same for posts that are loaded already. */
export async function membersOf(context: Context, posts: readonly Post[]): Promise<Member[]> {
  const { today } = context.moment
  const standards = await standardsFor(context, posts.map(heldTo), today)
  const facts = await placementFacts(
    context,
    posts.map(({ id }) => id),
  )
  return posts.flatMap((post) => {
    const standard = standards.get(heldTo(post))
    return standard ? [{ post, facts: facts.get(post.id) ?? NO_PLACEMENTS, standard }] : []
  })
}

const heldTo = ({ pcn, employer }: Post): string => (pcn ?? employer).id
