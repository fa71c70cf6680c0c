import { command } from '../../platform/use-case.ts'
import { findSupervisee } from './find-supervisee.ts'
import { RecordSession } from './record-session.form.ts'
import { decideSession } from './session.rules.ts'
import { insertSession } from './sessions.store.ts'
import { mayRecord } from './supervision.policy.ts'

/** Records that a session was held: kind, day and length. What was said is nobody else's. */
export const recordSession = command({
  event: 'supervision.session-recorded',
  input: RecordSession,
  load: (context, { postId }) => findSupervisee(context, postId),
  may: mayRecord,
  decide: (supervisee, form, { today }) => decideSession(supervisee, form, today),
  save: insertSession,
  about: ({ id, postId }) => [`post:${postId}`, `supervision-session:${id}`],
  keep: ['kinds', 'heldOn', 'minutes'],
})
