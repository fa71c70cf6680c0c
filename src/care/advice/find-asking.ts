import { postsOfColleague } from '../../base/posts/index.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { supervisorsOf } from '../../workforce/supervisors/index.ts'
import { findCase } from '../casework/index.ts'
import { type MayAsk, whoMayBeAsked } from './advice.rules.ts'
import { caresFor } from './find-question.ts'

/** Who asks, about which case, and whom they may ask. */
export type Asking = {
  post: Pick<Post, 'id' | 'name' | 'pcn' | 'employer'>
  subject: { id: string; number: string } | undefined
  mayAsk: MayAsk[]
}

/** The worker's own post, and the case by its number: for those who support its person. Undefined for everybody else. */
export async function findAsking(context: Context, caseId: string | undefined): Promise<Asking | undefined> {
  const { actor, moment } = context
  if (actor.kind !== 'colleague') return undefined
  const subject = caseId ? await findCase(context, caseId) : undefined
  if (caseId && (!subject || !(await caresFor(context, caseId)))) return undefined
  const posts = (await postsOfColleague(context, actor.id)).filter(isInPost(moment.today))
  const post = posts.find(({ id }) => id === subject?.post?.id) ?? posts[0]
  if (!post) return undefined
  const supervisors = (await supervisorsOf(context, [post.id])).get(post.id) ?? []
  return {
    post,
    subject: subject && { id: subject.id, number: subject.number },
    mayAsk: whoMayBeAsked(supervisors).filter(({ id }) => id !== actor.id),
  }
}

const isInPost =
  (today: string) =>
  ({ startedOn, endedOn }: Post): boolean =>
    startedOn <= today && (endedOn === undefined || endedOn >= today)
