import { londonDay, showTime } from '../../lib/moment.ts'
import { inWords } from '../../lib/plain-date.ts'
import type { TodayLine } from '../../platform/today.ts'
import type { FoundSession } from '../supervision/found-session.rules.ts'
import { type Agenda, agendaInWords } from './agenda.rules.ts'
import type { Party } from './record.rules.ts'
import { paths } from './session-notes.paths.ts'

const RANK = { today: 30, soon: 40 } as const

type Ahead = { session: FoundSession; party: Party; kinds: string; agenda: Agenda | undefined }

/** The next session on one line, which is its agenda: nothing has to be prepared. */
export function aheadLine({ session, party, kinds, agenda }: Ahead, today: string): TodayLine {
  const { id, startsAt, supervisorName = 'your supervisor', workerName } = session
  const day = startsAt ? londonDay(startsAt) : today
  const when = startsAt ? ` ${inWords(day, today)} at ${showTime(startsAt)}` : ''
  return {
    key: `session-agenda:${id}`,
    rank: day <= today ? RANK.today : RANK.soon,
    what: `${kinds}${when}`,
    whom: party === 'worker' ? `with ${supervisorName}` : workerName,
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

/** The other has signed, or the record was changed: it waits for the reader's own hand. */
export const signLine = (session: FoundSession, party: Party, kinds: string, voided: boolean): TodayLine => ({
  key: `session-sign:${session.id}`,
  rank: RANK.soon,
  what: `Read and sign the record of ${kinds}`,
  whom: party === 'worker' ? `with ${session.supervisorName ?? 'your supervisor'}` : session.workerName,
  why: voided ? 'It was changed after you signed' : 'It waits for your signature',
  due: session.heldOn,
  state: 'waiting',
  action: { kind: 'link', label: 'Read and sign', href: paths.session({ sessionId: session.id }) },
})
