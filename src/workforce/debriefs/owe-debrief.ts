import { z } from 'zod'
import { standardFor } from '../../base/editions/index.ts'
import { WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { findPost, postsOfColleague } from '../../base/posts/index.ts'
import { recordEvent } from '../../platform/audit.ts'
import type { About, Context } from '../../platform/context.ts'
import { job } from '../../platform/jobs.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { findBeside } from '../placements/index.ts'
import { manages } from '../placements/placements.rules.ts'
import { debriefDays, debriefDue } from '../supervision/debrief.rules.ts'
import { NeedToTalk, OweDebrief } from './debriefs.form.ts'
import { insertDebrief, openDebrief } from './debriefs.store.ts'

/**
 * From today a debrief is owed to this worker, within two working days (`sup.debrief`). One that is open already serves, and nothing is said twice. Nothing is
 * kept of why: a hard contact, a wish to talk and a serious event look alike to everybody (safety H9).
 */
async function owe(context: Context, postId: string, id: string): Promise<Result<{ id: string }>> {
  const open = await openDebrief(context, postId)
  if (open) return refuse({ kind: 'repeated' })
  const post = await findPost(context, postId)
  const { today } = context.moment
  const standard = post && (await standardFor(context, post.pcn?.id ?? post.employer.id, today))
  const { dueOn } = debriefDue(today, today, undefined, { days: standard && debriefDays(standard) })
  if (!(await insertDebrief(context, { id, postId, owedOn: today, dueOn }))) return refuse({ kind: 'repeated' })
  const about: About[] = [`post:${postId}`, `debrief:${id}`]
  await recordEvent(context, { event: 'debriefs.debrief-owed', about, detail: { dueOn } })
  return accept({ id })
}

/** After a contact that its worker called hard, wherever that was written down. */
export const oweJob = job({
  task: 'debriefs.owe',
  payload: z.object({ postId: z.uuid() }),
  run: (context, { postId }) => owe(context, postId, context.moment.newId()),
})

export const oweAfter = (about: About[]) =>
  about.filter((each) => each.startsWith('post:')).map((each) => oweJob.later({ postId: each.slice('post:'.length) }))

/** "I need to talk": the worker's own press, about no case and for no reason that anybody asks for. */
export const needToTalk = command({
  event: 'debriefs.asked-for',
  input: NeedToTalk,
  load: async (context: Context) => {
    const { actor, moment } = context
    if (actor.kind !== 'colleague') return undefined
    const posts = await postsOfColleague(context, actor.id)
    return posts.find(({ startedOn, endedOn }) => startedOn <= moment.today && (!endedOn || endedOn >= moment.today))
  },
  may: (actor) =>
    (actor.kind === 'colleague' && WORKERS.some((role) => role === actor.seat.role)) ||
    'This is for those who support people',
  decide: ({ id: postId }, { id }, { newId }) => accept({ id: id ?? newId(), postId }),
  save: (context, { id, postId }) => owe(context, postId, id),
  // The worker's own press is in nobody's history: what stands there is that a debrief is owed.
  about: () => [],
  keep: [],
})

/** After a serious event that a manager knows of. */
export const oweDebrief = command({
  event: 'debriefs.owed-by-manager',
  input: OweDebrief,
  load: (context: Context, { postId }) => findBeside(context, postId),
  may: (actor, beside) => manages(actor, beside) || 'Only a manager of this worker can say this',
  decide: ({ post }, _, { newId }) => accept({ id: newId(), postId: post.id }),
  save: (context, { id, postId }) => owe(context, postId, id),
  about: () => [],
  keep: [],
})
