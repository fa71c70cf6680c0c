import { accept } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { decideHours } from './change.rules.ts'
import { lockReachedPost } from './change-post.store.ts'
import { saveHours } from './keep-posts.store.ts'
import { ChangeHours } from './post.form.ts'
import { mayManagePost } from './posts.policy.ts'

/** Other hours from a day, today, past or to come. */
export const changeHours = command({
  event: 'posts.hours-changed',
  input: ChangeHours,
  load: (context, { postId }) => lockReachedPost(context, postId),
  may: mayManagePost,
  decide: ({ post }, form) => decideHours(post, form),
  save: async (context, hours) => accept(await saveHours(context, hours)),
  about: ({ postId }, { post }) => [`post:${postId}`, `colleague:${post.colleagueId}`],
  keep: ['wte', 'from'],
})
