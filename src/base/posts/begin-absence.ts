import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { insertAbsence } from './absences.store.ts'
import { decideAbsence } from './change.rules.ts'
import { lockReachedPost } from './change-post.store.ts'
import { BeginAbsence } from './post.form.ts'
import { mayManagePost } from './posts.policy.ts'

/** Long leave or sickness begins. The reason is nowhere to be written (H9). */
export const beginAbsence = command({
  event: 'posts.absence-began',
  input: BeginAbsence,
  load: (context, { postId }) => lockReachedPost(context, postId),
  may: mayManagePost,
  decide: ({ post }, form): Result<BeginAbsence> => {
    if (post.absences.some(({ id }) => id === form.id)) return accept(form)
    const problems = decideAbsence(post, form.from, form.expectedBack)
    return problems.length ? invalid(...problems) : accept(form)
  },
  save: insertAbsence,
  about: ({ id, postId }, { post }) => [`post:${postId}`, `colleague:${post.colleagueId}`, `absence:${id}`],
  keep: ['from', 'expectedBack'],
})
