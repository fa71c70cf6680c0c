import type { CaseloadStandard } from '../../framework/standard/caseload.ts'
import { daysBetween, shortDate } from '../../lib/plain-date.ts'
import type { AgendaLine } from '../../platform/agenda.ts'
import { paths } from './casework.paths.ts'

/** A case as a session may come to it. */
export type AgendaCase = {
  id: string
  number: string
  postId: string
  openedOn: string
  firstContactOn: string | null
  nextOn: string | null
  dueOn: string
  contacts: number
  concerns: number
  state: string
  closedOn: string | null
  closureReason: string | null
  /** Since when its worker says that it weighs on them. */
  weighsSince: string | null
}

type Cause = { cause: string; rank: number; says: string }
type Standard = Pick<CaseloadStandard, 'norms' | 'thresholds'>

const RANK = { unsafe: 0, late: 10, weighs: 11, talk: 30 } as const
const CLINICAL = ['clinical-supervision', 'group-supervision', 'debrief']
/** What somebody carries is for those who help them carry it, and not for whoever manages them (safety H9). */
const WEIGHING = ['gp-supervision', 'clinical-supervision', 'safeguarding-supervision']
/** A concern is for the worker, those who supervise or manage them, and the safeguarding lead: never for a room of peers (safety H4). */
const WITH_OTHERS = ['peer-support', 'group-supervision', 'practice-advice']
const CASELOAD = ['gp-supervision', 'line-management', 'caseload-review']
const THINKING = ['gp-supervision', 'caseload-review', ...CLINICAL]

const fits = (kinds: readonly string[], some: readonly string[]) => kinds.some((kind) => some.includes(kind))

/** One line for one case: its worst cause first, every other beside it. Undefined when nothing of it fits these kinds. */
export function caseLine(
  one: AgendaCase,
  kinds: readonly string[],
  standard: Standard,
  today: string,
): AgendaLine | undefined {
  const causes = causesOf(one, kinds, standard, today).toSorted((a, b) => a.rank - b.rank)
  const [first] = causes
  return (
    first && {
      key: `case-${first.cause}:${one.id}`,
      rank: first.rank,
      what: `${one.number}: ${first.says}`,
      why:
        causes.length > 1
          ? `Also: ${causes
              .slice(1)
              .map(({ says }) => says)
              .join(', ')}`
          : (WHY[first.cause] ?? ''),
      about: [`case:${one.id}`],
    }
  )
}

const WHY: Readonly<Record<string, string>> = {
  concern: 'Whom was it told to, what was agreed, when is the next check?',
  weighs: 'The worker marked it. What is it about, and what would help?',
  silent: 'What is in the way, and is it time to end or to begin again?',
  contacts: 'Is the plan still the right one?',
  review: 'Look at the goals again together: support may go on where a person needs it',
}

function causesOf(one: AgendaCase, kinds: readonly string[], standard: Standard, today: string): Cause[] {
  const { noContactDays, longOpenDays } = standard.thresholds
  const silent = daysBetween(one.dueOn, today)
  const waits = one.firstContactOn === null && one.nextOn === null
  const open = daysBetween(one.openedOn, today)
  const high = standard.norms.contacts.high
  const found: (Cause | false)[] = [
    one.concerns > 0 && !fits(kinds, WITH_OTHERS) && { cause: 'concern', rank: RANK.unsafe, says: 'a concern is open' },
    one.weighsSince !== null &&
      fits(kinds, WEIGHING) && { cause: 'weighs', rank: RANK.weighs, says: 'it weighs on the worker' },
    fits(kinds, CASELOAD) &&
      !waits &&
      (one.nextOn ? silent > 0 : silent >= noContactDays.amber) && {
        cause: 'silent',
        rank: !one.nextOn && silent < noContactDays.red ? RANK.talk : RANK.late,
        says: one.nextOn ? `${days(silent)} past the agreed date` : `no contact for ${days(silent)}`,
      },
    fits(kinds, THINKING) &&
      one.contacts > high && {
        cause: 'contacts',
        rank: RANK.talk,
        says: `${one.contacts} contacts, ${high} are usual`,
      },
    fits(kinds, [...CASELOAD, ...CLINICAL]) &&
      open >= longOpenDays.review && { cause: 'review', rank: RANK.talk, says: `open for ${days(open)}` },
  ]
  return found.filter((cause) => cause !== false)
}

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

/** What went well, as one line: it is said in every kind of session. */
export function winLine(ended: readonly AgendaCase[], labels: Readonly<Record<string, string>>): AgendaLine[] {
  const [first, ...more] = ended
  if (!first) return []
  const others = more.length ? ` and ${more.length} more` : ''
  return [
    {
      key: `case-win:${first.id}`,
      rank: 50,
      what: `${first.number}${others} ended well`,
      why: `${labels[first.closureReason ?? ''] ?? 'Ended'}, on ${shortDate(first.closedOn ?? first.openedOn)}. What made it work?`,
      about: ended.map(({ id }) => `case:${id}` as const),
    },
  ]
}

/** The worker opens their own cases from their agenda; a supervisor knows them by number. */
export const withHref = (line: AgendaLine, own: boolean): AgendaLine => {
  const [about] = line.about
  return own && about ? { ...line, href: paths.case({ caseId: about.slice('case:'.length) }) } : line
}
