import type { Urgency } from '../referrals/referral.rules.ts'
import type { Candidate } from './candidate.rules.ts'
import { reasonWords } from './candidate-reasons.rules.ts'

/** A referral as far as it takes to say who should have it: nobody's name. */
export type ReferralAsk = {
  id: string
  reference: string
  organisationId: string
  practice?: { id: string; name: string } | undefined
  /** Chosen on the page: a language is a personal detail, and stands in no list. */
  language?: string | undefined
  needs: { id: string; label: string }[]
  urgency: Urgency
  receivedAt: Date
  dueOn: string
  holder: { id: string; name: string }
  state: 'received' | 'being-looked-at' | 'decided'
  /** Why nobody can be given it yet: it has to be read first. */
  blocked?: string | undefined
  /** The case that it opened, which may wait for a worker again. */
  case?: { id: string; number: string; worker?: string | undefined } | undefined
}

/** Whether it still waits for a worker. Decided in another way, it does not. */
export const waits = (ask: Pick<ReferralAsk, 'state' | 'case'>): boolean =>
  ask.state !== 'decided' || (ask.case !== undefined && ask.case.worker === undefined)

export type Allocation = {
  id: string
  referralId: string
  caseId: string
  postId: string
  reasons: string[]
  allocatedBy: { id: string; name: string }
  allocatedAt: Date
  undoneAt?: Date | undefined
  handedBack?: { at: Date; because: string } | undefined
}

/** A press can be taken back for so many minutes, as long as nobody was contacted. */
export const UNDO_MINUTES = 10

export const canUndo = ({ allocatedAt, undoneAt, handedBack }: Allocation, now: Date): boolean =>
  !undoneAt && !handedBack && now.getTime() - allocatedAt.getTime() <= UNDO_MINUTES * 60_000

/** Why this worker: what is kept with the allocation, for the worker to read. */
export const keptReasons = ({ reasons }: Candidate): string[] =>
  reasons.map(({ kind, says }) => `${reasonWords[kind]}: ${says}`)
