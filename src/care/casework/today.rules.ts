import type { CaseloadThresholds } from '../../framework/standard/caseload.ts'
import { daysBetween, shortDate } from '../../lib/plain-date.ts'
import { workingDaysBetween } from '../../lib/working-days.ts'
import type { TodayLine } from '../../platform/today.ts'
import type { Holding } from './case.rules.ts'
import { paths } from './casework.paths.ts'

export type DueCase = {
  id: string
  number: string
  openedOn: string
  firstContactOn?: string | undefined
  nextOn?: string | undefined
  dueOn: string
  mustTell: boolean
  holding: Holding
}

export type OpenConcern = {
  id: string
  number: string
  nextCheckOn: string
  raisedAt: Date
  acknowledged: boolean
  told: boolean
  raisedByMe: boolean
  heldByMe: boolean
  mustSee: boolean
  holderName: string
}

export type Lately = { good: Record<string, number>; lent: number }

/** Nobody may miss these: they begin the list until a named person has confirmed, and on the day of each check (safety H4). */
const SAFETY = 0

export function concernLine(concern: OpenConcern, today: string): TodayLine | undefined {
  const { id, number, acknowledged, mustSee, raisedByMe, nextCheckOn } = concern
  const href = paths.concern({ concernId: id })
  const line = { key: `concern:${id}`, rank: SAFETY, whom: number, state: 'owed' as const }
  if (!acknowledged && mustSee && !raisedByMe)
    return {
      ...line,
      what: 'Read a concern about somebody’s safety, and confirm',
      why: `Raised at a case that ${concern.holderName} holds. Nobody has confirmed yet`,
      action: { kind: 'link', label: 'Read and confirm', href },
    }
  if (!acknowledged)
    return {
      ...line,
      what: 'A concern waits for somebody to confirm it',
      why: concern.told ? 'Nobody has confirmed yet. Ring again' : 'You have not written down whom you told',
      action: { kind: 'link', label: concern.told ? 'See whom to ring' : 'Write whom you told', href },
    }
  if (nextCheckOn > today || !concern.heldByMe) return undefined
  return {
    ...line,
    what: 'Check how somebody is',
    why: 'The next check of a concern is due',
    due: nextCheckOn,
    action: { kind: 'link', label: 'Write what you found', href },
  }
}

/** What one of my cases asks of me, if anything: the first that applies, for one press does the rest. */
export function dueLine(due: DueCase, thresholds: CaseloadThresholds, today: string): TodayLine | undefined {
  if (due.mustTell) return tellLine(due)
  return due.nextOn
    ? nextLine(due, today)
    : due.firstContactOn
      ? silentLine(due, thresholds, today)
      : firstLine(due, thresholds, today)
}

const log = ({ id }: DueCase) => ({ kind: 'link' as const, label: 'Log contact', href: paths.log({ caseId: id }) })

const tellLine = ({ id, number, holding }: DueCase): TodayLine => ({
  key: `case:tell:${id}`,
  rank: 10,
  what: 'Tell the person who holds their case now',
  whom: number,
  why: holding === 'allocated' ? 'The case came to you' : 'You hold this case while its worker is away',
  state: 'owed',
  action: { kind: 'post', label: 'I have told them', href: paths.told({ caseId: id }), fields: {} },
})

function nextLine(due: DueCase, today: string): TodayLine | undefined {
  const { id, number, nextOn = today, firstContactOn } = due
  if (nextOn > today) return undefined
  const late = nextOn < today
  return {
    key: `case:next:${id}`,
    rank: late ? 10 : 30,
    what: firstContactOn ? 'Get in touch as agreed' : 'First contact, as agreed',
    whom: number,
    why: late ? 'The agreed date has passed' : 'Agreed for today',
    due: nextOn,
    state: late ? 'owed' : 'due',
    action: log(due),
  }
}

function silentLine(due: DueCase, { noContactDays }: CaseloadThresholds, today: string): TodayLine | undefined {
  const days = daysBetween(due.dueOn, today)
  if (days < noContactDays.amber) return undefined
  const red = days >= noContactDays.red
  return {
    key: `case:silent:${due.id}`,
    rank: red ? 10 : 40,
    what: 'No next date is agreed',
    whom: due.number,
    why: `${days} days since the last contact`,
    state: red ? 'owed' : 'due',
    action: log(due),
  }
}

function firstLine(due: DueCase, { waitingWorkingDays }: CaseloadThresholds, today: string): TodayLine {
  const days = workingDaysBetween(due.openedOn, today)
  const red = days >= waitingWorkingDays.red
  const amber = days >= waitingWorkingDays.amber
  return {
    key: `case:first:${due.id}`,
    rank: red ? 10 : amber ? 30 : 40,
    what: 'Make the first contact',
    whom: due.number,
    why: waitedInWords(due.openedOn, days, today),
    state: red ? 'owed' : amber ? 'due' : 'waiting',
    action: log(due),
  }
}

function waitedInWords(openedOn: string, days: number, today: string): string {
  if (days > 0) return `Waiting ${days} working ${days === 1 ? 'day' : 'days'}`
  return openedOn === today ? 'New today' : `New since ${shortDate(openedOn)}`
}

/** Back from leave: mine to take back, one by one or not at all. */
export const lentLine = (lent: number): TodayLine => ({
  key: 'case:lent',
  rank: 40,
  what: lent === 1 ? 'One of your cases is held by somebody else' : `${lent} of your cases are held by somebody else`,
  whom: 'Your cases',
  why: 'Take back those you are ready for. The rest stay where they are safe',
  state: 'waiting',
  action: { kind: 'link', label: 'See them', href: paths.mine({ show: 'with-cover' }) },
})

/** One good thing, in words: `Two people finished with goals met this week`. Numbers of people, never of contacts (safety H9). */
export const winsOf = ({ good }: Lately, labels: Record<string, string>): string[] =>
  Object.entries(good)
    .sort(([, one], [, other]) => other - one)
    .map(([reason, count]) => {
      const label = (labels[reason] ?? reason).toLowerCase()
      return `${countInWords(count)} finished this week: ${label}.`
    })

const NUMBERS = ['Nobody', 'One person', 'Two people', 'Three people', 'Four people', 'Five people']
const countInWords = (count: number) => NUMBERS[count] ?? `${count} people`

type TeamLinesOf = { red: number; unallocated: number; untold: number }

/** For managers: what turned red against its holder, and who has not been told (safety H7). By case, never by worker (H9). */
export const teamLines = ({ red, untold, unallocated }: TeamLinesOf): TodayLine[] =>
  [
    red > 0 && {
      key: 'cases:red',
      rank: 10,
      what: red === 1 ? 'One case is long past its date' : `${red} cases are long past their dates`,
      whom: 'Team cases',
      why: 'Each says why and who holds it. Ask what is in the way',
      state: 'owed' as const,
      action: { kind: 'link' as const, label: 'See them', href: paths.team({ show: 'long-red' }) },
    },
    untold > 0 && {
      key: 'cases:untold',
      rank: 20,
      what: `${untold === 1 ? 'One person has' : `${untold} people have`} not been told who holds their case now`,
      whom: 'Team cases',
      why: 'Their case changed hands. The new holder tells them',
      state: 'due' as const,
      action: { kind: 'link' as const, label: 'See them', href: paths.team({ show: 'covered' }) },
    },
    unallocated > 0 && {
      key: 'cases:unallocated',
      rank: 30,
      what: `${unallocated === 1 ? 'One case waits' : `${unallocated} cases wait`} for a worker`,
      whom: 'Team cases',
      why: 'Each has a holder until then',
      state: 'waiting' as const,
      action: { kind: 'link' as const, label: 'See them', href: paths.team({ show: 'waiting' }) },
    },
  ].filter((line) => line !== false)
