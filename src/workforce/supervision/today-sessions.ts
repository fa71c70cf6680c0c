import { HAVE_SESSIONS } from '../../base/posts/beside-worker.rules.ts'
import type { Context } from '../../platform/context.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodaySource } from '../../platform/today.ts'
import { withNames } from './list-my-sessions.ts'
import { type NamedPlan, plannedOn, whenPlanned } from './planned-session.rules.ts'
import { awaitingAnswer } from './planned-sessions.store.ts'
import { paths } from './supervision.paths.ts'

const RANK = 30
const MOST = 5

/** Was it held? Asked of both once its time has passed; whoever answers first answers for both. */
export const sessionsToday: TodaySource = {
  name: 'supervision.awaiting',
  kept: true,
  roles: HAVE_SESSIONS,
  load: async (context: Context) => {
    const scope = Scope.of(context.actor, ...HAVE_SESSIONS)
    if (!scope) return {}
    const waiting = await withNames(context, await awaitingAnswer(context, scope.colleagueId, MOST))
    return { lines: waiting.map((session) => lineOf(session, scope.colleagueId)) }
  },
}

const lineOf = (session: NamedPlan, readerId: string): TodayLine => ({
  key: `supervision:was-it-held:${session.id}`,
  rank: RANK,
  what: 'Was this session held?',
  whom: session.supervisorId === readerId ? session.worker : session.supervisor,
  why: `Planned for ${whenPlanned(session.startsAt)}, ${session.minutes} minutes.`,
  due: plannedOn(session),
  state: 'due',
  action: {
    kind: 'post',
    label: 'It was held',
    href: paths.held({ sessionId: session.id }),
    fields: { version: String(session.version), from: 'today' },
  },
  otherwise: { label: 'It was missed', href: paths.missed({ sessionId: session.id }) },
})
