import type { Context } from '../../platform/context.ts'
import { makeLink } from '../../platform/links.ts'
import { sendLater } from '../../platform/mail.ts'
import type { PersonalDetails } from '../identity/identity.rules.ts'
import { maySend } from '../identity/identity.rules.ts'
import { toPersonReceived, toReferrerReceived } from './messages.rules.ts'
import { reachOf } from './reach.rules.ts'
import type { ReferrerDetails } from './referral.rules.ts'
import { insertWord } from './referral-changes.store.ts'
import type { Service } from './service.ts'
import { tenantSlug } from './tenant.store.ts'

/** What a link of this purpose shows: how far a referral is, and no more. */
export const FOLLOW = 'referral'
/** Long enough for any referral to be decided and for its referrer to look again. */
const LINK_DAYS = 180

type Received = {
  id: string
  bySelf: boolean
  dueOn: string
  person: PersonalDetails
  referrer: ReferrerDetails | undefined
  service: Service
}

/**
 * The one automatic reply: to a referrer who gave an address, naming nobody; to a person only when they themselves said that
 * e-mail is safe (safety H2).
 */
export async function tellReceived(context: Context, received: Received, reference: string): Promise<void> {
  const { id, bySelf, person, referrer, service } = received
  const front = { hours: service.door.hours, phone: service.door.phone }
  if (!bySelf && referrer?.email) {
    const words = toReferrerReceived(front, reference, await followLink(context, id))
    const recipient = { kind: 'referrer', about: `referral:${id}` } as const
    await sendLater(context, 'referrals.received', recipient, { to: referrer.email, ...words })
  }
  if (bySelf && person.email && maySend(person).may) {
    const words = toPersonReceived(
      front,
      { reach: reachOf(person), callBy: received.dueOn },
      await followLink(context, id),
    )
    const recipient = { kind: 'person', about: `referral:${id}` } as const
    await sendLater(context, 'referrals.received', recipient, { to: person.email, ...words })
    const { today, newId } = context.moment
    await insertWord(context, { id: newId(), referralId: id, on: today, how: 'automatic', reached: true, by: null })
  }
}

async function followLink(context: Context, referralId: string): Promise<string> {
  const expiresAt = new Date(context.moment.now.getTime() + LINK_DAYS * 86_400_000)
  const secret = await makeLink(context, { purpose: FOLLOW, about: `referral:${referralId}`, expiresAt })
  return `${context.publicUrl}/l/${await tenantSlug(context)}/${secret}`
}
