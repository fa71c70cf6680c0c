import { dueInWords } from '../../lib/plain-date.ts'
import { workingDaysAfter } from '../../lib/working-days.ts'
import type { Danger } from './alarm.rules.ts'
import type { OutcomeId } from './outcome.rules.ts'

export const URGENCIES = ['routine', 'soon', 'urgent'] as const
export type Urgency = (typeof URGENCIES)[number]
export const urgencyWords: Record<Urgency, string> = {
  routine: 'Usual',
  soon: 'Soon: within a few days',
  urgent: 'Today, or tomorrow',
}

const AGREES = ['yes', 'no', 'not-asked'] as const
export type Agrees = (typeof AGREES)[number]

/** All that a referrer's or a person's link ever shows (safety H2). */
export type Progress = 'received' | 'being-looked-at' | 'decided'
export const progressWords: Record<Progress, string> = {
  received: 'Received',
  'being-looked-at': 'Being looked at',
  decided: 'Finished',
}

/** What was written. It is sealed, bound to the referral. */
export type ReferralTexts = {
  reason: string
  wants: string
  communication: string
  risks: string
  otherServices: string
}
export const NO_TEXTS: ReferralTexts = { reason: '', wants: '', communication: '', risks: '', otherServices: '' }

/** Who referred, as sealed. */
export type ReferrerDetails = { name: string; role: string; organisation: string; phone?: string; email?: string }

export type Referral = {
  id: string
  reference: string
  organisationId: string
  practiceId?: string | undefined
  personId: string
  referrerId?: string | undefined
  source: string
  bySelf: boolean
  door: 'public' | 'signed-in'
  receivedBy?: string | undefined
  receivedAt: Date
  finished: boolean
  urgency: Urgency
  needs: string[]
  agrees: Agrees
  agreesSaidBy?: 'person' | 'referrer' | undefined
  confirmedAloneOn?: string | undefined
  ownWish: Agrees
  danger: Danger
  crisisWordsFound: boolean
  holder: { id: string; name: string }
  heldSince: Date
  riskReadByOn: string
  riskReadAt?: Date | undefined
  dueOn: string
  state: Progress
  outcome?: OutcomeId | undefined
  decidedOn?: string | undefined
  caseId?: string | undefined
  lastWord?: { on: string; how: string } | undefined
  alarm?: { id: string; raisedAt: Date; because: string[]; confirmedAt?: Date | undefined } | undefined
  version: number
}

/** Every referral is read for risk within one working day (safety H1): of the day on which it can first be read. */
export const riskReadBy = (receivedOn: string): string => workingDaysAfter(receivedOn, 1)

/** Working days until a first decision. Ours: no source gives a figure; a service's own promise may be nearer. */
const DECISION_DAYS: Record<Urgency, number> = { routine: 5, soon: 2, urgent: 1 }
export const decisionDue = (receivedOn: string, urgency: Urgency): string =>
  workingDaysAfter(receivedOn, DECISION_DAYS[urgency])

type Red = { is: boolean; why: string }

type Waiting = Pick<Referral, 'state' | 'dueOn' | 'riskReadAt' | 'riskReadByOn' | 'alarm' | 'holder'>

/** Why a referral is red, in words: against its holder on the day itself, its manager from the next (safety H7). */
export function redness(referral: Waiting, today: string): Red {
  const { state, dueOn, riskReadAt, riskReadByOn, alarm, holder } = referral
  if (alarm && !alarm.confirmedAt) return { is: true, why: 'Nobody has confirmed yet that they read it' }
  if (state === 'decided') return { is: false, why: '' }
  if (!riskReadAt && riskReadByOn <= today)
    return { is: true, why: `${holder.name} is to read it for risk: ${dueInWords(riskReadByOn, today)}` }
  if (dueOn <= today) return { is: true, why: `${holder.name} is to decide: ${dueInWords(dueOn, today)}` }
  return { is: false, why: `Decision ${dueInWords(dueOn, today)}` }
}

/** The manager is told from the day after: first it is the holder's to mend. */
export const isPastDate = ({ state, dueOn }: Pick<Referral, 'state' | 'dueOn'>, today: string): boolean =>
  state !== 'decided' && dueOn < today

/** No 0, O, 1, I or L: it is read out over the telephone. Five of 30 letters and figures are 24 million. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LETTERS = 5

/** `R-7K3M2`, from bytes that nobody can foresee. */
export const referenceFrom = (bytes: Uint8Array): string =>
  `R-${[...bytes.slice(0, LETTERS)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')}`
