import { plusDays } from '../../lib/plain-date.ts'
import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { endSeatsOf } from '../colleagues/index.ts'
import { conflictOn, endProblem } from './change.rules.ts'
import { lockReachedPost } from './change-post.store.ts'
import { saveEnd } from './keep-posts.store.ts'
import { EndPost } from './post.form.ts'
import { mayManagePost } from './posts.policy.ts'

/** The last day in post, with a coded reason that only employer and worker see. The role that came with the post ends with it. */
export const endPost = command({
  event: 'posts.post-ended',
  input: EndPost,
  load: (context, { postId }) => lockReachedPost(context, postId),
  may: mayManagePost,
  decide: ({ post }, form): Result<EndPost> => {
    if (post.version !== form.version) return conflictOn(post, { lastDay: post.endedOn ?? '' })
    const problems = endProblem(post, form.lastDay, form.reason)
    return problems.length ? invalid(...problems) : accept(form)
  },
  save: async (context, ending, { post }) => {
    await saveEnd(context, ending)
    const at = post.pcn?.id ?? post.employer.id
    await endSeatsOf(context, post.colleagueId, post.role, at, plusDays(ending.lastDay, 1))
    return accept({ id: ending.postId })
  },
  about: ({ postId }, { post }) => [`post:${postId}`, `colleague:${post.colleagueId}`],
  keep: ['lastDay'],
})
