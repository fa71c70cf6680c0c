import type { Called } from '../../lib/ladder.ts'
import { londonDay, londonInstant } from '../../lib/moment.ts'
import { isWorkingDay, workingDaysAfter } from '../../lib/working-days.ts'
import type { SupervisorToday } from '../../workforce/supervisors/supervisors-of.rules.ts'

/** Kinds of risk that a worker asks about (S43: "guidance from clinicians on handling patient risk factors"). */
export const RISKS = [
  'harm-to-self',
  'harm-by-others',
  'mental-health',
  'physical-health',
  'medicines',
  'substances',
  'home-visit',
  'other',
] as const
export type Risk = (typeof RISKS)[number]

export const riskWords: Record<Risk, string> = {
  'harm-to-self': 'Self-harm or suicide',
  'harm-by-others': 'Harm by somebody else, or neglect',
  'mental-health': 'Mental health getting worse',
  'physical-health': 'Physical health, falls, eating',
  medicines: 'Medicines',
  substances: 'Alcohol or drugs',
  'home-visit': 'A visit: is it safe for me to go',
  other: 'Something else',
}
/** These may need a concern as well: advice is not a safeguarding report (safety H4). */
export const ALSO_A_CONCERN: readonly Risk[] = ['harm-to-self', 'harm-by-others']

export const SOON = ['today', 'week'] as const
export type Soon = (typeof SOON)[number]

const KINDS = ['gp-supervision', 'clinical-supervision'] as const
export type AskedFor = (typeof KINDS)[number]
const kindWords: Record<AskedFor, string> = {
  'gp-supervision': 'GP supervisor',
  'clinical-supervision': 'clinical supervisor',
}

export type Named = { id: string; name: string }
/** Somebody who was asked: `told` once the message has left. */
export type AskedOf = Called & { name: string; phone?: string | undefined }

/** One question with its answer, as it stands. It names a case by its number only. */
export type Question = {
  id: string
  caseId?: string | undefined
  caseNumber?: string | undefined
  postId: string
  asker: Named
  kind: AskedFor
  risk: Risk
  soon: Soon
  words: string
  askedAt: Date
  answerBy: Date
  withWhom: Named
  owedSince?: Date | undefined
  withdrawnAt?: Date | undefined
  answer?: Answer | undefined
  readAt?: Date | undefined
  done?: { at: Date; words: string } | undefined
  calls: AskedOf[]
  version: number
}
type Answer = { by: Named; at: Date; how: 'signed-in' | 'link'; words: string; speak: boolean }

export type Standing = 'waiting' | 'late' | 'owed' | 'answered' | 'read' | 'done' | 'withdrawn'
type Stands = Pick<Question, 'withdrawnAt' | 'owedSince' | 'readAt' | 'answerBy'> & {
  answer?: unknown
  done?: unknown
}

export function standingOf(question: Stands, now: Date): Standing {
  if (question.withdrawnAt) return 'withdrawn'
  if (question.done) return 'done'
  if (question.answer) return question.readAt ? 'read' : 'answered'
  if (question.owedSince) return 'owed'
  return question.answerBy < now ? 'late' : 'waiting'
}

export const standingWords: Record<Standing, string> = {
  waiting: 'Waits for an answer',
  late: 'Past its time',
  owed: 'The network owes an answer',
  answered: 'Answered, not read yet',
  read: 'Read',
  done: 'Followed up',
  withdrawn: 'Withdrawn',
}

const EVENING = '17:00'
const MIDDAY = '12:00'
/** Asked later than this, nobody can be expected to answer the same day. */
const TOO_LATE = '16:00'
const WEEK = 5

/**
 * By when a question asked now is to be answered. Today: until 5pm of a working day, or midday of the next when it is asked after
 * 4pm, at a weekend or on a bank holiday. This week: until 5pm of the fifth working day.
 */
export function answerBy(soon: Soon, now: Date): Date {
  const today = londonDay(now)
  if (soon === 'week') return londonInstant(workingDaysAfter(today, WEEK), EVENING)
  return isWorkingDay(today) && now < londonInstant(today, TOO_LATE)
    ? londonInstant(today, EVENING)
    : londonInstant(workingDaysAfter(today, 1), MIDDAY)
}

/** How long whoever it is handed on to has: as for today, or until the end of the next working day. */
export const nextAnswerBy = (soon: Soon, now: Date): Date =>
  soon === 'today' ? answerBy('today', now) : londonInstant(workingDaysAfter(londonDay(now), 1), EVENING)

/** One whom a worker may ask: their supervisor, or who stands in for one who is away. */
export type MayAsk = Named & { kind: AskedFor; covers?: string | undefined }

/** Who may be asked today, the GP supervisor first; nobody who is away. */
export function whoMayBeAsked(supervisors: readonly SupervisorToday[]): MayAsk[] {
  const there = KINDS.flatMap((kind) => supervisors.filter((each) => each.kind === kind && !each.away)).map(
    ({ id, name, kind, covers }): MayAsk => ({
      id,
      name,
      kind: kind === 'gp-supervision' ? 'gp-supervision' : 'clinical-supervision',
      ...(covers ? { covers: covers.name } : {}),
    }),
  )
  return there.filter((one, at) => there.findIndex(({ id }) => id === one.id) === at)
}

/** Whom it goes to when its time is over: whoever may be asked and has not been. Undefined: the network owes an answer. */
export const nextToAsk = (mayAsk: readonly MayAsk[], asked: readonly { colleagueId: string }[]): MayAsk | undefined =>
  mayAsk.find(({ id }) => !asked.some(({ colleagueId }) => colleagueId === id))

export const whom = ({ name, kind, covers }: MayAsk): string =>
  covers ? `${name}, in the place of ${covers}` : `${name}, ${kindWords[kind]}`

/** `C-10023`, or that no case is named. */
export const caseWords = ({ caseNumber }: Pick<Question, 'caseNumber'>): string => caseNumber ?? 'No case'

/** The link of one clinician to one question, with what they type to open it. */
export type AdviceDoor = {
  linkId: string
  questionId: string
  forId: string
  address: string
  pin: string
  expiresAt: Date
}
