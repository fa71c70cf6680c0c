import { z } from 'zod'
import { accept, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { findPlannedFor } from './find-planning.ts'
import { takeBackHeld } from './planned-changes.store.ts'
import { mayChangePlan } from './supervision.policy.ts'

/** "It was held" was pressed by mistake: the session is planned again, until something is written of it. */
export const undoHeld = command({
  event: 'supervision.session-held-undone',
  input: z.object({ sessionId: z.uuid() }),
  load: (context, { sessionId }) => findPlannedFor(context, sessionId),
  may: mayChangePlan,
  decide: ({ session }) => {
    if (session.state === 'planned') return refuse({ kind: 'repeated' })
    if (session.state !== 'held') return invalid({ field: 'sessionId', message: 'Nobody has said that it was held' })
    return accept({ id: session.id, postId: session.postId })
  },
  save: async (context, { id, postId }, { session }): Promise<Result<{ id: string; postId: string }>> =>
    (await takeBackHeld(context, session))
      ? accept({ id, postId })
      : invalid({
          field: 'sessionId',
          message: 'What was said in it is written down already. Change the record instead',
        }),
  about: ({ id, postId }) => [`post:${postId}`, `supervision-session:${id}`],
  keep: [],
})
