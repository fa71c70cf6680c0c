import { z } from 'zod'
import type { About } from '../../platform/context.ts'
import { job } from '../../platform/jobs.ts'
import { RehomeCases } from './handover.form.ts'
import { postsToRehome } from './handover.store.ts'
import { rehomeCases } from './rehome-cases.ts'

/** The cases of one worker, as soon as it is known that they are away or have left. */
export const rehomeJob = job({
  task: 'casework.rehome',
  payload: RehomeCases.extend({ onlyIfAway: z.boolean().default(false) }),
  run: async (context, { postId, because, onlyIfAway }) => {
    const due = onlyIfAway ? (await postsToRehome(context)).some((post) => post.postId === postId) : true
    if (due) await rehomeCases(context, { postId, because })
  },
})

/** Each morning: an absence that begins today, or a last day that was yesterday, leaves no case unheld. */
export const keepHeldJob = job({
  task: 'casework.keep-held',
  payload: z.object({}),
  every: 'day',
  run: async (context) => {
    for (const found of await postsToRehome(context)) await rehomeCases(context, found)
  },
})

/** An absence or a last day may be written down before it comes: then the morning of that day does it. */
export const rehomeWhen = (because: 'away' | 'left') => (about: About[]) =>
  about
    .filter((each) => each.startsWith('post:'))
    .map((each) => rehomeJob.later({ postId: each.slice('post:'.length), because, onlyIfAway: true }))
