import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { saveReturnTalk } from './absences.store.ts'
import { talkProblem } from './change.rules.ts'
import { lockReachedPost } from './change-post.store.ts'
import { ReturnTalk } from './post.form.ts'
import { mayManagePost } from './posts.policy.ts'

/** That the conversation on coming back was held, and when; what was said is theirs. */
export const recordReturnTalk = command({
  event: 'posts.return-talk-held',
  input: ReturnTalk,
  load: (context, { postId }) => lockReachedPost(context, postId),
  may: mayManagePost,
  decide: ({ post }, form, { today }): Result<ReturnTalk> => {
    const problems = talkProblem(
      post.absences.find(({ id }) => id === form.absenceId),
      form.on,
      today,
    )
    return problems.length ? invalid(...problems) : accept(form)
  },
  save: async (context, { absenceId, on }) => accept(await saveReturnTalk(context, absenceId, on)),
  about: ({ postId }, { post }) => [`post:${postId}`, `colleague:${post.colleagueId}`],
  keep: ['on'],
})
