import { findPosts } from '../../base/posts/index.ts'
import { inPost, isAway, type Post } from '../../base/posts/post.rules.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import type { Context } from '../../platform/context.ts'
import { readinessOfPosts } from '../../workforce/readiness/index.ts'
import { mayTake } from '../../workforce/readiness/readiness.rules.ts'
import { capacityOfPosts } from '../capacity/index.ts'
import type { CaseSubject } from '../casework/case.rules.ts'
import { rolesHeld } from '../casework/index.ts'
import { postIdsAt } from './candidates.store.ts'
import { servesCase } from './cross-referral.policy.ts'
import { postRoleOf, type RoleId } from './roles.rules.ts'

/** A colleague who could be asked. `cannot`: why nobody new can come to them from there yet (link workers alone, H10). */
export type Candidate = {
  postId: string
  colleagueId: string
  name: string
  away: boolean
  back: string | undefined
  room: string
  full: boolean
  cannot: string | undefined
}

/** Colleagues of one role at the practice and the PCN of a case: who is here, and who has room. Those who can, first. */
export async function candidatesFor(context: Context, subject: CaseSubject, role: RoleId): Promise<Candidate[]> {
  const { today } = context.moment
  const ids = await postIdsAt(context, subject, postRoleOf[role])
  const posts = [...(await findPosts(context, ids)).values()].filter(
    (post) => inPost(post, today) && servesCase(post, subject, today) && post.id !== subject.post?.id,
  )
  const readiness = role === 'splw' ? await readinessOfPosts(context, posts) : undefined
  const capacity = role === 'splw' ? await capacityOfPosts(context, posts, readiness) : undefined
  const held = await rolesHeld(
    context,
    posts.map(({ id }) => id),
  )
  const candidates = posts.map((post): Candidate => {
    const ready = readiness?.get(post.id)
    const standing = capacity?.get(post.id)?.standing
    const { leads = 0, supports = 0 } = held.get(post.id) ?? {}
    return {
      postId: post.id,
      colleagueId: post.colleagueId,
      name: post.name,
      away: isAway(post, today),
      back: backOn(post, today),
      room: standing ? ROOM[standing.state] : `Leads ${leads}, supports ${supports}. No limit is set for this role`,
      full: standing?.state === 'red',
      cannot: ready && !mayTake(ready, subject.practice?.id) ? ready.headline : undefined,
    }
  })
  return candidates.sort((one, other) => rankOf(one) - rankOf(other) || one.name.localeCompare(other.name))
}

const ROOM = { green: 'Has room', amber: 'Close to the limit', red: 'Full: over the limit' } as const
const rankOf = ({ cannot, away, full }: Candidate) => (cannot ? 3 : away ? 2 : full ? 1 : 0)

/** The first whom it makes sense to ask, chosen beforehand. */
export const firstFree = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.find((one) => rankOf(one) <= 1)

const backOn = ({ absences }: Post, today: string): string | undefined =>
  absences.find((each) => holdsOn(each, today))?.expectedBack
