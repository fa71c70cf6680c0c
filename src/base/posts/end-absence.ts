import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { saveBack } from './absences.store.ts'
import { backProblem } from './change.rules.ts'
import { lockReachedPost } from './change-post.store.ts'
import { EndAbsence } from './post.form.ts'
import { mayManagePost } from './posts.policy.ts'

/** The first day back. What ran out while away has its own time to be put right; a return conversation comes first (H10). */
export const endAbsence = command({
  event: 'posts.absence-ended',
  input: EndAbsence,
  load: (context, { postId }) => lockReachedPost(context, postId),
  may: mayManagePost,
  decide: ({ post }, form): Result<EndAbsence> => {
    const problems = backProblem(
      post.absences.find(({ id }) => id === form.absenceId),
      form.back,
    )
    return problems.length ? invalid(...problems) : accept(form)
  },
  save: async (context, { absenceId, back }) => accept(await saveBack(context, absenceId, back)),
  about: ({ postId, absenceId }, { post }) => [
    `post:${postId}`,
    `colleague:${post.colleagueId}`,
    `absence:${absenceId}`,
  ],
  keep: ['back'],
})
