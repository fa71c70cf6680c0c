import type { Context } from '../../platform/context.ts'
import { accept, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { findSession } from './find-session.store.ts'
import { findSupervisee } from './find-supervisee.ts'
import { RecordSession } from './record-session.form.ts'
import { decideSession } from './session.rules.ts'
import { correctHeld, insertSession } from './sessions.store.ts'
import { mayChangePlan } from './supervision.policy.ts'

/** Records that a session was held: kind, day and length. Under the id of a planned one, that one was held. */
export const recordSession = command({
  event: 'supervision.session-recorded',
  input: RecordSession,
  load,
  may: mayChangePlan,
  decide: (supervisee, form, { today }) => decideSession(supervisee, form, today),
  save: insertSession,
  about: ({ id, postId }) => [`post:${postId}`, `supervision-session:${id}`],
  keep: ['kinds', 'heldOn', 'minutes'],
})

/** What was recorded is put right: another day, length or kind. */
const correctSession = command({
  event: 'supervision.session-corrected',
  input: RecordSession,
  load,
  may: mayChangePlan,
  decide: (supervisee, form, { today }) => decideSession(supervisee, form, today),
  save: async (context, session) => {
    await correctHeld(context, session)
    return accept({ id: session.id })
  },
  about: ({ id, postId }) => [`post:${postId}`, `supervision-session:${id}`],
  keep: ['kinds', 'heldOn', 'minutes'],
})

async function load(context: Context, { id, postId }: RecordSession) {
  const found = await findSupervisee(context, postId)
  const known = await findSession(context, id)
  return found && { ...found, session: { supervisorId: known?.supervisorId ?? '' } }
}

type Held = Omit<RecordSession, 'id' | 'kinds' | 'functions'> & {
  sessionId: string
  kinds: readonly string[]
  functions?: readonly string[] | undefined
}

/** Keeps how a session was held, the first time or again; nothing changes when all of it is known. For whoever keeps its record. */
export async function keepHeld(context: Context, { sessionId, ...held }: Held): Promise<Result<{ id: string }>> {
  const known = await findSession(context, sessionId)
  if (known?.heldOn === undefined) return recordSession(context, { ...held, id: sessionId })
  const same =
    known.heldOn === held.heldOn &&
    known.minutes === held.minutes &&
    known.format === held.format &&
    known.kinds.join() === held.kinds.join()
  return same ? accept({ id: sessionId }) : correctSession(context, { ...held, id: sessionId })
}
