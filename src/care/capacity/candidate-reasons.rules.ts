import { absenceOn, isLinkWorker, type Post, sitesOn } from '../../base/posts/post.rules.ts'
import { daysBetween, inWords, shortDate } from '../../lib/plain-date.ts'
import { type Met, type Reason, worstFirst } from '../../lib/verdict.ts'
import type { Readiness } from '../../workforce/readiness/readiness.rules.ts'
import type { OverKind, Standing } from './standing.rules.ts'
import { limitsInWords, oversInWords, roomInWords } from './standing-words.rules.ts'

/** What is asked of a worker: no name of anybody. */
export type Ask = {
  practice?: { id: string; name: string } | undefined
  /** The language that somebody asked to speak, as colleagues' languages are written. */
  language?: string | undefined
}

const REASON_KINDS = ['ready', 'room', 'supervised', 'practice', 'language', 'leave'] as const
export type ReasonKind = (typeof REASON_KINDS)[number]
export const reasonWords: Record<ReasonKind, string> = {
  ready: 'Ready',
  room: 'Room',
  supervised: 'Supervised',
  practice: 'Practice',
  language: 'Language',
  leave: 'Leave',
}

/** One short reason, which opens to what it rests on. */
export type CandidateReason = { kind: ReasonKind; met: Met; says: string; more: string }

export type CandidateFacts = {
  post: Post
  readiness: Readiness
  /** Undefined for roles that the caseload norms are not for. */
  standing?: Standing | undefined
  openNow: number
  overs: OverKind[]
  supervision: readonly Reason[]
}

/** The six reasons for or against a worker, always in the same order. */
export const reasonsFor = (facts: CandidateFacts, ask: Ask, may: boolean, today: string): CandidateReason[] => [
  ready(facts, ask, may),
  room(facts),
  supervised(facts),
  practice(facts.post, ask, today),
  language(facts.post, ask),
  leave(facts.post, today),
]

function ready({ post, readiness }: CandidateFacts, { practice: at }: Ask, may: boolean): CandidateReason {
  const where = at && isLinkWorker(post) ? `at ${at.name}` : 'for new people'
  const says =
    readiness.verdict === 'not-gated' ? 'nothing is asked first of this role' : may ? where : `not yet ${where}`
  return { kind: 'ready', met: may ? 'met' : 'owed', says, more: `${readiness.headline}.` }
}

function room({ standing, overs, openNow }: CandidateFacts): CandidateReason {
  if (!standing)
    return {
      kind: 'room',
      met: 'not-applicable',
      says: `${openNow} open now`,
      more: 'The yearly norms of the Framework are for link workers. Ask before you give more.',
    }
  const { state, projected } = standing
  const met = overs.length > 0 ? 'owed' : state === 'green' && !projected?.over ? 'met' : 'due'
  const over = overs.length > 0 ? ` One more would pass ${oversInWords(overs)}.` : ''
  return {
    kind: 'room',
    met,
    says: roomInWords(standing),
    more: `${limitsInWords(standing)} ${standing.openNow} open now, of ${Math.round(standing.planned)} planned.${over}`,
  }
}

function supervised({ supervision }: CandidateFacts): CandidateReason {
  const [worst] = worstFirst(supervision)
  if (!worst)
    return {
      kind: 'supervised',
      met: 'not-applicable',
      says: 'Nothing is asked for',
      more: 'The Framework’s supervision rules are for link workers in post.',
    }
  const says =
    worst.met === 'met' ? 'Supervision up to date' : worst.met === 'due' ? 'A session is due' : LATE[worst.met]
  return { kind: 'supervised', met: worst.met, says: says ?? 'A session is owed to them', more: worst.says }
}
const LATE: Partial<Record<Met, string>> = { paused: 'Waits until they are back', 'in-grace': 'A session is overdue' }

function practice(post: Post, { practice: at }: Ask, today: string): CandidateReason {
  const sites = sitesOn(post, today)
  const names = sites.map(({ name }) => name).join(', ')
  const more = names ? `Works at ${names}.` : 'No practice is recorded for this post.'
  if (!at) return { kind: 'practice', met: 'met', says: 'No practice was named', more }
  const here = sites.find(({ id }) => id === at.id)
  return here
    ? { kind: 'practice', met: 'met', says: `Works at ${at.name}${daysOf(here.weekdays)}`, more }
    : { kind: 'practice', met: 'due', says: `Does not work at ${at.name}`, more }
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const daysOf = (weekdays: readonly number[]) =>
  weekdays.length ? `, ${weekdays.map((day) => DAYS[day - 1]).join(', ')}` : ''

function language({ languages }: Post, { language: asked }: Ask): CandidateReason {
  const speaks = languages.map(languageName).join(', ')
  const more = speaks ? `Speaks ${speaks}.` : 'No languages are recorded.'
  if (!asked) return { kind: 'language', met: 'met', says: 'No other language asked for', more }
  return languages.includes(asked)
    ? { kind: 'language', met: 'met', says: `Speaks ${languageName(asked)}`, more }
    : { kind: 'language', met: 'due', says: `Not known to speak ${languageName(asked)}: book an interpreter`, more }
}

const names = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' })
const SIGNED: Record<string, string> = { bfi: 'British Sign Language' }
/** `so` as `Somali`. What is no code stays as it was written. */
export function languageName(code: string): string {
  const known = named.get(code)
  if (known !== undefined) return known
  if (!/^[a-z]{2,3}(-[a-z]+)?$/i.test(code)) return code
  const name = SIGNED[code] ?? names.of(code) ?? code
  named.set(code, name)
  return name
}
/** Asking the platform takes as long as the rest of a reason; there are as many as there are codes. */
const named = new Map<string, string>()

/** Leave that begins within so many days is said before somebody new is given. */
const SOON = 28

function leave(post: Post, today: string): CandidateReason {
  const away = absenceOn(post, today)
  if (away) {
    const back = away.until ?? away.expectedBack
    const says = back ? `Away, back ${shortDate(back)}` : 'Away'
    return { kind: 'leave', met: 'paused', says, more: 'Nobody new is given to somebody who is away.' }
  }
  const next = post.absences
    .filter(({ from }) => from > today && daysBetween(today, from) <= SOON)
    .toSorted((one, other) => one.from.localeCompare(other.from))[0]
  const ends = post.endedOn && daysBetween(today, post.endedOn) <= SOON ? post.endedOn : undefined
  if (ends)
    return { kind: 'leave', met: 'due', says: `Last day ${shortDate(ends)}`, more: `Leaves ${inWords(ends, today)}.` }
  return next
    ? {
        kind: 'leave',
        met: 'due',
        says: `Away from ${shortDate(next.from)}`,
        more: `Goes ${inWords(next.from, today)}.`,
      }
    : {
        kind: 'leave',
        met: 'met',
        says: 'No long leave in the next four weeks',
        more: 'Only long leave is recorded here.',
      }
}
