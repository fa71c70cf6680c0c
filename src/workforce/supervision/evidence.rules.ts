import { londonDay } from '../../lib/moment.ts'
import { endOfMonth, monthOf, plusMonths, shortDate, showMonth, startOfMonth } from '../../lib/plain-date.ts'
import type { Holder } from '../../lib/verdict.ts'
import type { EvidenceRow } from '../../platform/evidence.ts'
import { gapReasonIn } from './found-session.rules.ts'
import type { MonthStanding } from './month-standing.rules.ts'
import { GAP_WORDS } from './planned-session.rules.ts'

type Held = { id: string; heldOn: string }
type Gap = { id: string; on: string; reason: string | null; calledOff: boolean }

/** One month of one duty towards one worker, with the sessions of its kind and what became of the plans for it. */
type MonthOfEvidence = {
  postId: string
  whom: string
  clause: string
  kind: string
  standing: MonthStanding
  held: readonly Held[]
  gaps: readonly Gap[]
  moved: ReadonlyMap<string, Date>
  /** Who owes what was not held. */
  heldBy: Holder
}

/** Every calendar month that a period touches: `2026-11`. */
export function monthsIn({ from, until }: { from: string; until: string }): string[] {
  const months: string[] = []
  for (let first = startOfMonth(from); first <= until; first = plusMonths(first, 1)) months.push(monthOf(first))
  return months
}

/** The line of one month: the days on which it was held, or the gap with its code, or that leave paused it. */
export function evidenceOf(month: MonthOfEvidence): EvidenceRow | undefined {
  const { postId, whom, clause, kind, standing, heldBy } = month
  if (standing.state === 'not-due') return undefined
  const [first] = standing.heldOn
  const session = month.held.find(({ heldOn }) => heldOn === first)
  const gap = month.gaps.find(({ on }) => monthOf(on) === standing.month)
  const named = session ?? (standing.state === 'missed' ? gap : undefined)
  return {
    what: `${kind}, ${showMonth(standing.month)}`,
    whom,
    postId,
    on: first ?? `${standing.month}-01`,
    until: standing.heldOn.at(-1) ?? endOfMonth(`${standing.month}-01`),
    state: STATES[standing.state],
    says: saysOf(month, gap),
    heldBy: STATES[standing.state] === 'gap' ? heldBy : undefined,
    clause,
    record: named ? `supervision-session:${named.id}` : `post:${postId}`,
  }
}

const STATES = { held: 'in-place', late: 'in-place', missed: 'gap', due: 'gap', paused: 'paused' } as const

function saysOf({ standing, held, moved }: MonthOfEvidence, gap: Gap | undefined): string {
  switch (standing.state) {
    case 'held':
    case 'late': {
      const days = standing.heldOn.map((day) => `${shortDate(day)}${movedInWords(day, held, moved)}`).join(', ')
      return `${standing.state === 'late' ? 'Held late' : 'Held'} on ${days}${gapInWords(gap)}`
    }
    case 'paused':
      return 'Paused: away for most of the month'
    case 'due':
      return `Not held yet, and in time${gapInWords(gap)}`
    default:
      return gap ? `Not held${gapInWords(gap)}` : 'Not held: no reason is recorded'
  }
}

function movedInWords(day: string, held: readonly Held[], moved: ReadonlyMap<string, Date>): string {
  const from = held.filter(({ heldOn }) => heldOn === day).flatMap(({ id }) => moved.get(id) ?? [])[0]
  return from && londonDay(from) !== day ? ` (moved from ${shortDate(londonDay(from))})` : ''
}

function gapInWords(gap: Gap | undefined): string {
  if (!gap) return ''
  const reason = gapReasonIn(gap.reason)
  const why = reason ? `: ${GAP_WORDS[reason].toLowerCase()}` : ''
  return `; ${shortDate(gap.on)} was ${gap.calledOff ? 'called off' : 'missed'}${why}`
}
