import type { Context } from '../../platform/context.ts'
import { sendLater } from '../../platform/mail.ts'
import { openForSending } from '../identity/index.ts'
import { type Preview, previewOf } from './decided.rules.ts'
import { findFrontDoor } from './front-door.store.ts'
import { toPersonNow, toReferrerNow } from './messages.rules.ts'
import type { OutcomeId } from './outcome.rules.ts'
import type { Referral } from './referral.rules.ts'
import { insertWord } from './referral-changes.store.ts'
import { domainOfReferrer, openReferrer, outcomeAgreedOn } from './referrers.store.ts'
import { mayKnowOutcome } from './sharing.rules.ts'

/** Why the referrer may, or may not, know more than how far it is. */
export async function mayReferrerKnow(context: Context, referral: Referral): Promise<true | string> {
  const { referrerId, source, organisationId } = referral
  const door = await findFrontDoor(context, organisationId)
  if (!referrerId || !door) return 'Nobody else referred them'
  const domain = await domainOfReferrer(context, referrerId)
  const agreedOn = await outcomeAgreedOn(context, referral.id)
  return mayKnowOutcome(
    { domain, source, agreedOn },
    door.checked.map((each) => each.domain),
  )
}

type Told = { referral: Referral; outcome: OutcomeId; tellPerson: boolean }

/** Tells the referrer as far as they may know, and the person when that is safe and was asked for. */
export async function tellDecided(context: Context, { referral, outcome, tellPerson }: Told): Promise<void> {
  const door = await findFrontDoor(context, referral.organisationId)
  const person = await openForSending(context, referral.personId, `referral:${referral.id}`)
  if (!door || !person) return
  const referrer = referral.referrerId ? await openReferrer(context, referral.referrerId) : undefined
  const preview = previewOf(outcome, person, referrer, await mayReferrerKnow(context, referral))
  const front = { hours: door.hours, phone: door.phone }
  if (preview.referrer.sends && referrer?.email) {
    const words = toReferrerNow(front, referral.reference, preview.referrer.words)
    const recipient = { kind: 'referrer', about: `referral:${referral.id}` } as const
    await sendLater(context, 'referrals.decided', recipient, { to: referrer.email, ...words })
  }
  if (tellPerson) await writeToPerson(context, referral, preview, person.email, front)
}

type Front = Parameters<typeof toPersonNow>[0]
async function writeToPerson(
  context: Context,
  referral: Referral,
  { person: { sending, words } }: Preview,
  email: string | undefined,
  front: Front,
): Promise<void> {
  if (!sending.may || !email) return
  const recipient = { kind: 'person', about: `referral:${referral.id}` } as const
  await sendLater(context, 'referrals.decided', recipient, { to: email, ...toPersonNow(front, words) })
  const { newId, today } = context.moment
  await insertWord(context, {
    id: newId(),
    referralId: referral.id,
    on: today,
    how: 'automatic',
    reached: true,
    by: null,
  })
}
