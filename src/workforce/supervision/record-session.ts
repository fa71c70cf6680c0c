import type { Context } from '../../platform/context.ts'
import { command } from '../../platform/use-case.ts'
import { findSession } from './find-session.store.ts'
import { findSupervisee } from './find-supervisee.ts'
import { RecordSession } from './record-session.form.ts'
import { decideSession } from './session.rules.ts'
import { insertSession } from './sessions.store.ts'
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

async function load(context: Context, { id, postId }: RecordSession) {
  const found = await findSupervisee(context, postId)
  const known = await findSession(context, id)
  return found && { ...found, session: { supervisorId: known?.supervisorId ?? '' } }
}
