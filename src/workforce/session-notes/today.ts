import { actionsSetIn } from '../../base/agreed-actions/index.ts'
import { HAVE_SESSIONS } from '../../base/posts/beside-worker.rules.ts'
import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { keptAnswer } from '../../platform/kept-answers.ts'
import type { TodayLine, TodaySource } from '../../platform/today.ts'
import type { FoundSession } from '../supervision/found-session.rules.ts'
import { findSessions, sessionsAhead } from '../supervision/index.ts'
import { findAgendas } from './find-agenda.ts'
import { aboutSession } from './find-notes.ts'
import { kindsInWords } from './kinds.ts'
import { bindingHash, other, pairOf, partyOf, type SessionRecord, signingOf } from './record.rules.ts'
import { recordsSince } from './records.store.ts'
import { signaturesOf } from './signatures.store.ts'
import { aheadLine, disownedLine, onPhoneLine, signLine } from './today-sessions.rules.ts'

const DAYS_AHEAD = 7
/** The agendas that are written out; later ones stand as a line. */
const WRITTEN_OUT = 2
/** A record that nobody signed in so many days is not chased any more. */
const SIGN_WITHIN = 90

/** Whoever signed on a phone finds it on Today for so many days: they may say that it was not them. */
const TOLD_FOR = 7

/** The next sessions, with their agenda on the line itself. It is not mailed: what is said in supervision stays here. */
export const agendasToday: TodaySource = {
  name: 'session-notes.agendas',
  roles: HAVE_SESSIONS,
  load: async (context) => {
    const { actor, moment } = context
    if (actor.kind !== 'colleague') return {}
    const sessions = await keptAnswer(context, 'sessions of the week', (at) => ofTheWeek(at, actor.id))
    const agendas = await findAgendas(context, sessions.slice(0, WRITTEN_OUT))
    const lines = sessions.flatMap((session, index): TodayLine[] => {
      const party = partyOf(actor, pairOf(session))
      const kinds = kindsInWords(session.kinds)
      return party
        ? [aheadLine({ session, party, kinds, agenda: agendas.get(session.id), next: index === 0 }, moment.today)]
        : []
    })
    return { lines }
  },
}

async function ofTheWeek(context: Context, colleagueId: string): Promise<FoundSession[]> {
  const ids = await sessionsAhead(context, colleagueId, plusDays(context.moment.today, DAYS_AHEAD))
  const found = await findSessions(context, ids)
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Records that wait for the reader's signature. */
export const signaturesToday: TodaySource = {
  name: 'session-notes.signatures',
  kept: true,
  roles: HAVE_SESSIONS,
  load: async (context) => {
    const { actor, moment } = context
    if (actor.kind !== 'colleague') return {}
    const since = londonInstant(plusDays(moment.today, -SIGN_WITHIN), '00:00')
    const records = await recordsSince(context, actor.id, since)
    const ids = records.map(({ sessionId }) => sessionId)
    const sessions = await findSessions(context, ids)
    const actions = await actionsSetIn(context, ids.map(aboutSession))
    const signatures = await signaturesOf(context, ids)
    return {
      lines: records.flatMap((record) => {
        const session = sessions.get(record.sessionId)
        const set = actions.get(aboutSession(record.sessionId)) ?? []
        return session ? lineOf(context, record, session, { set, signatures: signatures.get(session.id) ?? [] }) : []
      }),
    }
  },
}

type Known = {
  set: Parameters<typeof bindingHash>[0]['actions']
  signatures: Parameters<typeof signingOf>[1]
}

function lineOf({ actor, moment }: Context, record: SessionRecord, session: FoundSession, known: Known): TodayLine[] {
  const party = partyOf(actor, pairOf(session))
  const since = londonInstant(plusDays(moment.today, -TOLD_FOR), '00:00')
  const hash = bindingHash({ session, shared: record.shared, actions: known.set })
  const signing = signingOf(hash, known.signatures)
  if (!party) return []
  const kinds = kindsInWords(session.kinds)
  const mine = signing[party]
  const theirs = other(party)
  const last = known.signatures.findLast(({ as }) => as === theirs)
  if (!mine)
    return [
      signLine(
        session,
        party,
        kinds,
        known.signatures.findLast(({ as }) => as === party),
      ),
    ]
  if (last?.disownedAt && !signing[theirs]) return [disownedLine(session, party, kinds)]
  return mine.how === 'link' && mine.at >= since ? [onPhoneLine(session, party, mine)] : []
}
