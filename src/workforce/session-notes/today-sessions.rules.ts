import { londonDay, showMoment, showTime } from '../../lib/moment.ts'
import { inWords } from '../../lib/plain-date.ts'
import type { TodayLine } from '../../platform/today.ts'
import type { FoundSession } from '../supervision/found-session.rules.ts'
import { type Agenda, agendaInWords } from './agenda.rules.ts'
import type { Party, Signature } from './record.rules.ts'
import { paths } from './session-notes.paths.ts'

/** The very next one stands before whatever else is due today: nobody looks for it (an agenda is prepared with no press). */
const RANK = { next: 29, today: 30, soon: 40, toKnow: 50 } as const

type Ahead = { session: FoundSession; party: Party; kinds: string; agenda: Agenda | undefined; next: boolean }

/** The next session on one line, which is its agenda: nothing has to be prepared. */
export function aheadLine({ session, party, kinds, agenda, next }: Ahead, today: string): TodayLine {
  const { id, startsAt } = session
  const day = startsAt ? londonDay(startsAt) : today
  const when = startsAt ? ` ${inWords(day, today)} at ${showTime(startsAt)}` : ''
  return {
    key: `session-agenda:${id}`,
    rank: next ? RANK.next : day <= today ? RANK.today : RANK.soon,
    what: `${kinds}${when}`,
    whom: whomOf(session, party),
    why: whyOf(agenda),
    state: 'due',
    action: {
      kind: 'link',
      label: day <= today ? 'Agenda and record' : 'See the agenda',
      href: paths.session({ sessionId: id }),
    },
  }
}

/** What concerns somebody's safety is on the page of the session, and never in words that travel (safety H4). */
function whyOf(agenda: Agenda | undefined): string {
  if (!agenda) return 'Its agenda is ready'
  const told = { ...agenda, first: agenda.first.filter(({ rank }) => rank > 0) }
  return told.first.length ? `Agenda: ${agendaInWords(told)}` : 'Its agenda is ready'
}

const whomOf = (session: FoundSession, party: Party) =>
  party === 'worker' ? `with ${session.supervisorName ?? 'your supervisor'}` : session.workerName

/** The other has signed, or the record was changed: it waits for the reader's own hand. `last`: what the reader signed before. */
export const signLine = (
  session: FoundSession,
  party: Party,
  kinds: string,
  last: Signature | undefined,
): TodayLine => ({
  key: `session-sign:${session.id}`,
  rank: RANK.soon,
  what: `Read and sign the record of ${kinds}`,
  whom: whomOf(session, party),
  why: whySign(last),
  due: session.heldOn,
  state: 'waiting',
  action: { kind: 'link', label: 'Read and sign', href: paths.session({ sessionId: session.id }) },
})

function whySign(last: Signature | undefined): string {
  if (!last) return 'It waits for your signature'
  return last.disownedAt ? 'You said that the signature on a phone was not yours' : 'It was changed after you signed'
}

/** A signature that the other did not give: the record waits for theirs again. */
export const disownedLine = (session: FoundSession, party: Party, kinds: string): TodayLine => ({
  key: `session-disowned:${session.id}`,
  rank: RANK.today,
  what: `The record of ${kinds} is not signed`,
  whom: whomOf(session, party),
  why: 'They say that the signature on a phone was not theirs',
  due: session.heldOn,
  state: 'waiting',
  action: { kind: 'link', label: 'See it', href: paths.session({ sessionId: session.id }, {}, '#signing') },
})

/** Whoever held the phone had the PIN of the other's screen: the one whose name it is can say that it was not them. */
export const onPhoneLine = (session: FoundSession, party: Party, { id, at }: Signature): TodayLine => ({
  key: `session-signed-on-phone:${id}`,
  rank: RANK.toKnow,
  what: 'Your signature was given on a phone',
  whom: whomOf(session, party),
  why: `${showMoment(at)}. Not you? Say so`,
  state: 'good',
  action: { kind: 'link', label: 'See it', href: paths.session({ sessionId: session.id }, {}, '#signing') },
})
