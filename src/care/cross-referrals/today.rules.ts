import { daysBetween, shortDate } from '../../lib/plain-date.ts'
import { workingDaysBetween } from '../../lib/working-days.ts'
import type { TodayLine } from '../../platform/today.ts'
import type { ChangedHands } from '../casework/supporter.rules.ts'
import { type CrossReferral, isOverdue, outcomeWords } from './cross-referral.rules.ts'
import { paths } from './cross-referrals.paths.ts'
import { roleWords } from './roles.rules.ts'

const RANK = { late: 10, owed: 20, due: 30, soon: 40, told: 50 } as const
const ACK = 'mdt.rule.ack'

const open = (label: string, { id }: Pick<CrossReferral, 'id'>) =>
  ({ kind: 'link', label, href: paths.one({ crossReferralId: id }) }) as const

/** What one referral between roles asks of the reader, if anything. */
export function crossLine(one: CrossReferral, readerId: string, today: string): TodayLine | undefined {
  if (one.state === 'sent') return one.to.id === readerId ? askedLine(one, today) : awayLine(one)
  if (one.to.id === readerId) return undefined
  if (one.state === 'asked')
    return {
      key: `cross:answer:${one.id}`,
      rank: RANK.due,
      what: `Answer a question of the ${roleWords[one.toRole]}`,
      whom: one.number,
      why: `${one.to.name} asks before saying yes`,
      state: 'due',
      action: open('Answer', one),
    }
  return endedLine(one)
}

/** Red against whoever was asked from the day after its day (mdt.rule.ack, safety H7). */
function askedLine(one: CrossReferral, today: string): TodayLine {
  const late = isOverdue(one, today)
  return {
    key: `cross:sent:${one.id}`,
    rank: late ? RANK.late : one.dueOn === today ? RANK.due : RANK.soon,
    what: one.insteadOfPostId
      ? `${one.from.name} asks you to lead`
      : `${one.from.name} asks for a ${roleWords[one.toRole]}`,
    whom: one.number,
    why: late ? `Was to be answered by ${shortDate(one.dueOn)}` : `Accept, ask or hand back by ${shortDate(one.dueOn)}`,
    due: one.dueOn,
    state: late ? 'owed' : 'due',
    clause: ACK,
    action: open('Read and answer', one),
  }
}

/** Whoever was asked is away: the sender need not wait. */
const awayLine = (one: CrossReferral): TodayLine | undefined =>
  one.to.away
    ? {
        key: `cross:away:${one.id}`,
        rank: RANK.due,
        what: `The ${roleWords[one.toRole]} whom you asked is away`,
        whom: one.number,
        why: `${one.to.name} has not answered. Take it back and ask somebody else`,
        state: 'due',
        action: open('See it', one),
      }
    : undefined

function whyEnded({ state, outcome, to }: CrossReferral): string {
  if (outcome === 'leads') return `${to.name} said yes. You support them from now on`
  const says = outcomeWords(outcome)
  if (state !== 'handed-back') return says || 'Read how it ended'
  return says || `${to.name} says why. Ask somebody else, or go on without`
}

function endedLine(one: CrossReferral): TodayLine {
  const back = one.state === 'handed-back'
  return {
    key: `cross:ended:${one.id}`,
    rank: back ? RANK.owed : RANK.soon,
    what: `The ${roleWords[one.toRole]} ${back ? 'handed it back' : one.outcome === 'leads' ? 'leads from now on' : 'has finished'}`,
    whom: one.number,
    why: whyEnded(one),
    state: back ? 'due' : 'waiting',
    action: open('Read it', one),
  }
}

type Lead = { id: string; caseId: string; number: string; to: { name: string }; proposedBy: { name: string } }

export const leadLine = ({ id, caseId, number, to, proposedBy }: Lead): TodayLine => ({
  key: `cross:lead:${id}`,
  rank: RANK.due,
  what: `Say whether ${to.name} leads from now on`,
  whom: number,
  why: `${proposedBy.name} proposes it. Both agree, or it stays as it is`,
  state: 'due',
  clause: 'mdt.rule.one-lead',
  action: { kind: 'link', label: 'Answer', href: paths.team({ caseId }) },
})

/** Told to whoever supports the person, the day that it changes (safety H7). */
export const handsLine = ({ supporterId, number, holderName, since }: ChangedHands): TodayLine => ({
  key: `cross:hands:${supporterId}`,
  rank: RANK.soon,
  what: `${holderName} holds a case that you support`,
  whom: number,
  why: `Since ${shortDate(since)}. Agree with them what goes on`,
  state: 'waiting',
  action: { kind: 'post', label: 'I know', href: paths.told({ supporterId }), fields: {} },
})

type Sent = { id: string; caseId: string; number: string; sentOn: string; urgency: string }

/** Sent on for the same day, and nobody has said that they took it. */
export function onwardLine({ id, number, sentOn }: Sent, today: string): TodayLine {
  const late = daysBetween(sentOn, today) > 0
  return {
    key: `cross:onward:${id}`,
    rank: late ? RANK.late : RANK.due,
    what: 'Ring: somebody was to take this the same day',
    whom: number,
    why: `Sent on ${late ? shortDate(sentOn) : 'today'}. Nobody has said that they took it`,
    state: late ? 'owed' : 'due',
    action: { kind: 'post', label: 'They took it', href: paths.taken({ onwardId: id }), fields: {} },
  }
}

/** One line for all that waits at colleagues: who holds each stands on the list. By case, never by worker (safety H9). */
export function managersLine(overdue: readonly CrossReferral[], today: string, href: string): TodayLine[] {
  const [first] = overdue
  if (!first) return []
  const days = Math.max(0, workingDaysBetween(first.dueOn, today))
  const longest =
    days > 0 ? `The longest is ${days} working ${days === 1 ? 'day' : 'days'} past its day` : first.to.name
  return [
    {
      key: 'cross:overdue',
      rank: RANK.late,
      what:
        overdue.length === 1
          ? 'A referral between roles has no answer'
          : `${overdue.length} referrals between roles have no answer`,
      whom: overdue.length === 1 ? first.number : 'Between roles',
      why: first.to.away ? `${first.to.name} is away. Hand it back, so that somebody else can be asked` : longest,
      state: 'owed',
      clause: ACK,
      action: { kind: 'link', label: 'See them', href },
    },
  ]
}

type Homeless = { caseId: string; number: string; says: string; href: string }

/** Nobody took it twice, and no meeting is there for it: the network's to mend (mdt.rule.no-bounce). */
export const homelessLine = ({ caseId, number, says, href }: Homeless): TodayLine => ({
  key: `cross:bounced:${caseId}`,
  rank: RANK.owed,
  what: 'Plan a shared caseload meeting: two roles in turn handed a case back',
  whom: number,
  why: `Since ${says}, and no meeting is planned where it can be talked over`,
  state: 'owed',
  clause: 'mdt.rule.no-bounce',
  action: { kind: 'link', label: 'Plan one', href },
})
