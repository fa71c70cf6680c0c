import { accept, invalid, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { findPlannedFor, type PlannedFor, theirsOf } from './find-planning.ts'
import { HoldSession } from './plan-session.form.ts'
import { plannedOn } from './planned-session.rules.ts'
import { decideSession } from './session.rules.ts'
import { FORMATS, SESSION_KINDS } from './session-kinds.rules.ts'
import { insertSession } from './sessions.store.ts'
import { mayChangePlan } from './supervision.policy.ts'

/** One press: it was held as planned. What was otherwise is recorded in the form, under the same id. */
export const holdSession = command({
  // What follows from a session held follows from this one too.
  event: 'supervision.session-recorded',
  input: HoldSession,
  load: (context, { sessionId }) => findPlannedFor(context, sessionId),
  may: mayChangePlan,
  decide: (found, { version }, { now, today }) => {
    const { session } = found
    if (session.state === 'held') return refuse({ kind: 'repeated' })
    if (session.version !== version) return refuse({ kind: 'conflict', theirs: theirsOf(found) })
    if (session.startsAt > now)
      return invalid({ field: 'sessionId', message: 'Its time has not come: nobody can say yet that it was held' })
    return decideSession(found, asHeld(found), today)
  },
  save: async (context, session) => {
    const saved = await insertSession(context, session)
    return saved.ok ? accept({ id: session.id, postId: session.postId }) : saved
  },
  about: ({ id, postId }) => [`post:${postId}`, `supervision-session:${id}`],
  keep: ['kinds', 'heldOn', 'minutes'],
})

const asHeld = ({ session }: PlannedFor) => ({
  id: session.id,
  postId: session.postId,
  kinds: SESSION_KINDS.filter((kind) => session.kinds.includes(kind)),
  heldOn: plannedOn(session),
  minutes: session.minutes,
  supervisorId: session.supervisorId,
  format: FORMATS.find((each) => each === session.format),
  functions: [],
})
