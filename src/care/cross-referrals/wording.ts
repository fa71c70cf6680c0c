import { isDay, shortDate } from '../../lib/plain-date.ts'
import type { Wording } from '../../platform/module.ts'
import { outcomeWords } from './cross-referral.rules.ts'
import { roleIn, roleWords } from './roles.rules.ts'

const roleOf = (value: unknown): string => {
  const role = roleIn(value)
  return role ? roleWords[role] : 'colleague of another role'
}
const by = (value: unknown): string => (typeof value === 'string' && isDay(value) ? `, by ${shortDate(value)}` : '')
const ANSWERS: Record<string, string> = {
  agreed: 'Both agreed who leads',
  declined: 'The lead stays where it is: the other of the two said no',
  withdrawn: 'The change of lead was taken back',
}

/** How the timeline of a case words each step between roles. Never what was written. */
export const wording: Record<string, Wording> = {
  'cross-referrals.sent': ({ toRole, agreed, dueOn, asksToLead }) =>
    `A ${roleOf(toRole)} was asked to ${asksToLead === true ? 'lead from now on' : 'support them'}${by(dueOn)}. ${
      agreed === 'law' ? 'Without their agreement, as the law allows' : 'They know and agree'
    }`,
  'cross-referrals.accepted': ({ toRole, leads }) =>
    `The ${roleOf(toRole)} accepted${leads === true ? ', and leads from now on' : ''}`,
  'cross-referrals.handed-back': ({ toRole }) => `The ${roleOf(toRole)} handed it back, with why`,
  'cross-referrals.asked': ({ toRole }) => `The ${roleOf(toRole)} asked something first`,
  'cross-referrals.answered': ({ dueOn }) => `The question was answered${by(dueOn)}`,
  'cross-referrals.withdrawn': ({ toRole }) => `What the ${roleOf(toRole)} was asked was taken back`,
  'cross-referrals.ended': ({ toRole, outcome }) =>
    `Support by the ${roleOf(toRole)} ended: ${outcomeWords(String(outcome)).toLowerCase()}`,
  'cross-referrals.loop-closed': () => 'How it ended was read: the loop is closed',
  'cross-referrals.lead-proposed': () => 'Another role was proposed to lead',
  'cross-referrals.lead-answered': ({ answer }) => ANSWERS[String(answer)] ?? 'The change of lead was answered',
  'cross-referrals.onward-sent': ({ urgency }) =>
    urgency === 'same-day' ? 'Sent on to somebody else, for the same day' : 'Sent on to somebody else who can help',
  'cross-referrals.onward-taken': () => 'Whoever it was sent on to has taken it',
}

/** Those that stand on the timeline of a case, where the sender sees each step. */
export const timeline = Object.keys(wording).filter((name) => name !== 'cross-referrals.loop-closed')
