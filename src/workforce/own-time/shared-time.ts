import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import { findReachedPost } from '../../base/posts/index.ts'
import { sitsAs } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { accept, invalid } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { sharedOf } from '../sharing/index.ts'
import { agreedHours, insertHours } from './agreed-hours.store.ts'
import { protectedHours } from './find-own.ts'
import { AgreeHours, NoteTalk } from './own-time.form.ts'
import { mayAgreeHours, maySeeShared, seesAll } from './own-time.policy.ts'
import { type Hours, SPLIT_KINDS } from './own-time.rules.ts'
import { changeCheck, jobChecks, sharedQuarters } from './shared.store.ts'

/** One post, and whether its employer lets the PCN that asks read what its worker shows. */
async function findReader(context: Context, postId: string) {
  const reached = await findReachedPost(context, postId)
  if (!reached) return undefined
  const overPcn = reached.reach.pcn && sitsAs(context.actor, ...MANAGERS)
  const letsPcn = overPcn && (await sharedOf(context, [reached.post]))(postId).has('protected-time')
  return { ...reached, letsPcn }
}

const find = async (context: Context, { postId }: { postId: string }) => {
  const reached = await findReader(context, postId)
  if (!reached) return undefined
  const { today } = context.moment
  const all = seesAll(context.actor, reached)
  const checks = all ? await jobChecks(context, postId) : []
  return {
    ...reached,
    all,
    quarters: (await sharedQuarters(context, postId)).filter(({ withPcn }) => all || withPcn),
    checks: checks.filter(({ sharedOn }) => sharedOn !== undefined),
    protectedNow: await protectedHours(context, reached.post, today),
    described: await agreedHours(context, postId, 'described', today),
    mayAgree: mayAgreeHours(context.actor, reached) === true,
  }
}
export type SharedTimeView = NonNullable<Awaited<ReturnType<typeof find>>>

/** What a worker chose to show of their time, and the hours that were agreed for the post. */
export const viewSharedTime = query({
  read: 'own-time.shared-viewed',
  load: find,
  may: maySeeShared,
  about: ({ post }) => [`post:${post.id}`],
})

/** Whether the page above opens to whoever asks: a link that leads nowhere is not shown. */
export async function opensShared(context: Context, postId: string): Promise<boolean> {
  const reader = await findReader(context, postId)
  return reader !== undefined && maySeeShared(context.actor, reader) === true
}

/** Hours a week that are protected, or as the job was described, from a day on. */
export const agreeHours = command({
  event: 'own-time.hours-agreed',
  input: AgreeHours,
  load: (context, { postId }) => findReachedPost(context, postId),
  may: mayAgreeHours,
  decide: (_, form, __, actor) => {
    const hours: Hours = Object.fromEntries(
      SPLIT_KINDS.flatMap((kind) => (form[kind] === undefined ? [] : [[kind, form[kind]]])),
    )
    if (Object.keys(hours).length === 0)
      return invalid({ field: 'relationships', message: 'Enter the hours of one kind at least' })
    const { id, postId, purpose, from } = form
    return accept({ id, postId, purpose, from, hours, by: actor.kind === 'colleague' ? actor.id : '' })
  },
  save: insertHours,
  about: ({ postId }) => [`post:${postId}`],
  keep: ['purpose', 'from', 'hours'],
})

/** A manager talked with the worker about an answer that the worker shared. */
export const noteTalk = command({
  event: 'own-time.answer-talked-over',
  input: NoteTalk,
  load: (context, { postId }) => findReachedPost(context, postId),
  may: mayAgreeHours,
  decide: (_, form) => accept(form),
  save: async (context, { postId, milestone }) => {
    await changeCheck(context, { postId, milestone }, { talked_on: context.moment.today })
    return accept({ milestone })
  },
  about: ({ postId }) => [`post:${postId}`],
  keep: ['milestone'],
})
