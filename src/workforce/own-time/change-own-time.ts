import type { Context } from '../../platform/context.ts'
import { accept, invalid, missing, type Result, refuse } from '../../platform/result.ts'
import { command, problemsIn } from '../../platform/use-case.ts'
import { insertEntry, removeEntry } from './entries.store.ts'
import { ownPost } from './find-own.ts'
import { AddTime, RemoveTime, ShareQuarter } from './own-time.form.ts'
import { quarterOf } from './own-time.rules.ts'
import { shareQuarter, takeBackQuarter } from './shared.store.ts'
import { viewOwnTime } from './view-own-time.ts'

/**
 * The worker adds time that no record knows of, or takes some off. It is no command, on purpose: how somebody's days went is no
 * event that others could read (safety H9). Refused for a day to come, or before the post began.
 */
export async function addTime(context: Context, form: unknown): Promise<Result<{ id: string }>> {
  const own = await ownPost(context)
  if (!own) return missing()
  const read = AddTime.safeParse(form)
  if (!read.success) return refuse({ kind: 'invalid', problems: problemsIn(read.error) })
  const { id, kind, onDay, minutes, way, says } = read.data
  if (onDay > context.moment.today) return invalid({ field: 'onDay', message: 'Enter today or a day before it' })
  if (onDay < own.post.startedOn)
    return invalid({ field: 'onDay', message: 'Enter a day since you began in this post' })
  const signed = way === 'take-off' ? -minutes : minutes
  const { accountId, post } = own
  return insertEntry(context, { id, kind, on: onDay, minutes: signed, says, postId: post.id, accountId })
}

export async function removeTime(context: Context, form: unknown): Promise<Result<object>> {
  const own = await ownPost(context)
  const read = RemoveTime.safeParse(form)
  if (!own || !read.success) return missing()
  await removeEntry(context, read.data.entryId, own.accountId)
  return accept({})
}

const loadQuarter = async (context: Context, { quarter }: { quarter: string }) => {
  const own = await ownPost(context)
  const shown = own && (await viewOwnTime(context, { quarter }))
  return shown?.ok && own ? { post: own.post, shown: shown.value, quarterOn: quarterOf(quarter).from } : undefined
}

/** Shows those who manage the worker the figures of a quarter, as they stand now. */
export const shareOwnQuarter = command({
  event: 'own-time.quarter-shared',
  input: ShareQuarter,
  load: loadQuarter,
  may: () => true,
  decide: ({ quarterOn }) => accept({ quarterOn }),
  save: async (context, { quarterOn }, { post, shown: { time, learning, letsPcn } }) => {
    await shareQuarter(context, post.id, quarterOn, { time, learning, withPcn: letsPcn !== undefined })
    return accept({ quarterOn })
  },
  about: (_, { post }) => [`post:${post.id}`],
  keep: ['quarterOn'],
})

export const takeBackOwnQuarter = command({
  event: 'own-time.quarter-taken-back',
  input: ShareQuarter,
  load: loadQuarter,
  may: () => true,
  decide: ({ quarterOn }) => accept({ quarterOn }),
  save: async (context, { quarterOn }, { post }) => {
    await takeBackQuarter(context, post.id, quarterOn)
    return accept({ quarterOn })
  },
  about: (_, { post }) => [`post:${post.id}`],
  keep: ['quarterOn'],
})
