import { enqueue } from '../../platform/jobs.ts'
import { accept, invalid, type Result, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { findPlannedFor, type PlannedFor, theirsOf } from './find-planning.ts'
import { tellAgain } from './jobs.ts'
import { keepPairWords } from './pair-words.store.ts'
import { NotHeld } from './plan-session.form.ts'
import { closePlanned } from './planned-changes.store.ts'
import { isOfThePair, mayChangePlan } from './supervision.policy.ts'

type Ending = Pick<NotHeld, 'cancelledBy' | 'gapReason' | 'cancelledReason'> & { id: string; postId: string }

/** Calls off a planned session before its time, or says afterwards that it was missed: one code for all, words for the two. */
const ending = (
  event: string,
  state: 'missed' | 'called-off',
  whyNot: (found: PlannedFor, now: Date) => string | undefined,
) =>
  command({
    event,
    input: NotHeld,
    load: (context, { sessionId }) => findPlannedFor(context, sessionId),
    may: mayChangePlan,
    decide: (found, form, { now }, actor): Result<Ending> => {
      const { session } = found
      if (session.state === state) return refuse({ kind: 'repeated' })
      if (session.version !== form.version) return refuse({ kind: 'conflict', theirs: theirsOf(found) })
      const problem = whyNot(found, now)
      if (problem) return invalid({ field: 'gapReason', message: problem })
      if (form.cancelledReason && !isOfThePair(actor, found))
        return invalid({ field: 'cancelledReason', message: 'Only the two of them write here: leave it out' })
      const { cancelledBy, gapReason, cancelledReason } = form
      return accept({ id: session.id, postId: session.postId, cancelledBy, gapReason, cancelledReason })
    },
    save: async (context, { id, postId, cancelledReason, ...code }, { session, post }) => {
      await closePlanned(context, session, { state, ...code })
      if (state === 'called-off') await enqueue(context, [tellAgain(id)])
      const pair = [post.colleagueId, session.supervisorId]
      await keepPairWords(context, { sessionId: id, colleagueIds: pair }, cancelledReason)
      return accept({ id, postId })
    },
    about: ({ id, postId }) => [`post:${postId}`, `supervision-session:${id}`],
    keep: ['cancelledBy', 'gapReason'],
  })

export const callOffSession = ending('supervision.session-called-off', 'called-off', ({ session }, now) => {
  if (session.state !== 'planned') return 'This session is over: nothing is left to call off'
  return session.startsAt <= now ? 'Its time has passed: say whether it was held or missed' : undefined
})

export const missSession = ending('supervision.session-missed', 'missed', ({ session }, now) => {
  if (session.state !== 'planned') return 'This session has been answered for already'
  return session.startsAt > now ? 'Its time has not come: call it off or move it instead' : undefined
})
