import { workingDaysAfter } from '../../lib/working-days.ts'
import type { RoleId } from './roles.rules.ts'

/** A cross-referral is acknowledged within so many working days (mdt.rule.ack). */
const ACK_DAYS = 5
/** After so many redirections the case goes to the shared caseload meeting (mdt.rule.no-bounce). */
export const MOST_REDIRECTIONS = 2

const STATES = ['sent', 'asked', 'accepted', 'handed-back', 'withdrawn', 'ended'] as const
export type State = (typeof STATES)[number]

/** The person knows and agrees, or the law allows it without (mdt.rule.person-told). */
const AGREED = ['yes', 'law'] as const
export type Agreed = (typeof AGREED)[number]

/** How support beside a lead ended. What did not help is no fault of anybody's. */
export const OUTCOMES = ['done', 'partly', 'no-help', 'not-wanted', 'not-reached', 'goes-on-elsewhere'] as const
export type Outcome = (typeof OUTCOMES)[number]
const OUTCOME_WORDS: Record<string, string> = {
  done: 'What was asked for is done',
  partly: 'Some of it is done',
  'no-help': 'It did not help this time',
  'not-wanted': 'The person does not want it any more',
  'not-reached': 'We have not reached them yet, and stop trying for now',
  'goes-on-elsewhere': 'It goes on with somebody else',
  leads: 'Leads from now on',
  'case-closed': 'The case was closed',
  'left-post': 'Whoever was asked has left their post',
}
export const outcomeWords = (outcome: string | undefined): string => OUTCOME_WORDS[outcome ?? ''] ?? ''

type Named = { id: string; name: string }
export type Word = { kind: 'question' | 'answer' | 'handed-back' | 'ended'; by: Named; on: string; said: string }

/** One role asks another to support somebody. It names nobody who is supported. */
export type CrossReferral = {
  id: string
  caseId: string
  number: string
  fromRole: RoleId
  toRole: RoleId
  from: Named
  to: Named & { postId: string; away: boolean; managerId?: string | undefined }
  /** Asked to lead from now on, instead of this post; else to support beside whoever leads. */
  insteadOfPostId?: string | undefined
  because: string[]
  /** What was sent, part by part; empty for whoever may not read it. */
  parts: { label: string; text: string }[]
  lawSays: string
  agreed: Agreed
  sentOn: string
  dueOn: string
  acknowledgedOn?: string | undefined
  state: State
  acceptedOn?: string | undefined
  acceptedBy?: Named | undefined
  outcome?: string | undefined
  endedOn?: string | undefined
  closedLoopOn?: string | undefined
  version: number
}

export const dueAfter = (day: string): string => workingDaysAfter(day, ACK_DAYS)

type Waiting = Pick<CrossReferral, 'state' | 'dueOn'>
export const waits = ({ state }: Pick<CrossReferral, 'state'>): boolean => state === 'sent' || state === 'asked'

/** Nobody has said anything to it by its day: owed by whoever was asked. */
export const isOverdue = ({ state, dueOn }: Waiting, today: string): boolean => state === 'sent' && today > dueOn

/** A working day later it is their manager's too (safety H7); at once when whoever was asked is away. */
export const isManagers = (one: Waiting & { to: { away: boolean } }, today: string): boolean =>
  one.state === 'sent' && (one.to.away || today > workingDaysAfter(one.dueOn, 1))

/** The sender has still to read how it ended. */
export const isUnread = ({ state, closedLoopOn }: Pick<CrossReferral, 'state' | 'closedLoopOn'>): boolean =>
  (state === 'handed-back' || state === 'ended') && closedLoopOn === undefined
