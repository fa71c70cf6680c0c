import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { functionsOf, updateSession } from './correct-session.store.ts'
import { findSession } from './find-session.store.ts'
import { findSupervisee } from './find-supervisee.ts'
import { RecordSession } from './record-session.form.ts'
import { decideSession } from './session.rules.ts'
import { mayRecord } from './supervision.policy.ts'

/** A day, a length or a kind that was recorded otherwise than it was. Unchanged, it is as it was. */
export const correctSession = command({
  event: 'supervision.session-corrected',
  input: RecordSession,
  load: async (context: Context, { id, postId }) => {
    const supervisee = await findSupervisee(context, postId)
    const session = await findSession(context, id)
    if (!supervisee || session?.state !== 'held' || session.postId !== postId) return undefined
    return { ...supervisee, session, functions: await functionsOf(context, id) }
  },
  may: (actor, found, moment) =>
    (actor.kind === 'colleague' && actor.id === found.session.supervisorId) || mayRecord(actor, found, moment),
  decide: (found, form, { today }) => {
    const { session, functions } = found
    const before = [session.heldOn, session.minutes, session.format, ...session.kinds, ...functions]
    const after = [form.heldOn, form.minutes, form.format, ...form.kinds, ...form.functions]
    if (JSON.stringify(before) === JSON.stringify(after)) return refuse({ kind: 'repeated' })
    return decideSession(found, form, today)
  },
  save: updateSession,
  about: ({ id, postId }) => [`post:${postId}`, `supervision-session:${id}`],
  keep: ['kinds', 'heldOn', 'minutes'],
})
