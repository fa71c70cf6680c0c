import { enqueue } from '../../platform/jobs.ts'
import { accept, invalid, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { findClashes, findPlannedFor, theirsOf } from './find-planning.ts'
import { tellAgain } from './jobs.ts'
import { MoveSession } from './plan-session.form.ts'
import { movePlanned } from './planned-changes.store.ts'
import { decideTime, startsOf } from './planning.rules.ts'
import { mayChangePlan } from './supervision.policy.ts'

/** Moves a planned session to another time. Both calendars move with it, and the old time is kept. */
export const moveSession = command({
  event: 'supervision.session-moved',
  input: MoveSession,
  load: async (context, form) => {
    const found = await findPlannedFor(context, form.sessionId)
    if (!found) return undefined
    const { supervisorId, id } = found.session
    const asked = { supervisorId, minutes: form.minutes, starts: startsOf(form), except: id }
    return { ...found, clashes: await findClashes(context, found, asked) }
  },
  may: mayChangePlan,
  decide: (found, form, { now }) => {
    const { session } = found
    if (session.version !== form.version) return refuse({ kind: 'conflict', theirs: theirsOf(found) })
    if (session.state !== 'planned')
      return invalid({ field: 'on', message: 'This session is over: plan another instead' })
    const start = decideTime(found, form, now)
    if (!start.ok) return start
    const { minutes, format } = form
    const times = { from: session.startsAt.toISOString(), to: start.value.startsAt.toISOString() }
    return accept({ id: session.id, postId: session.postId, start: start.value, minutes, format, ...times })
  },
  save: async (context, { start, minutes, format, id, postId }, { session }) => {
    await movePlanned(context, session, { start, minutes, format })
    await enqueue(context, [tellAgain(id)])
    return accept({ id, postId })
  },
  about: ({ id, postId }) => [`post:${postId}`, `supervision-session:${id}`],
  keep: ['from', 'to', 'minutes'],
})
