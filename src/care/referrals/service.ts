import { standardFor } from '../../base/editions/index.ts'
import { findOrganisation, pcnOfPractice } from '../../base/organisations/index.ts'
import { takesReferrals } from '../../base/organisations/organisation.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import type { Context } from '../../platform/context.ts'
import type { FrontDoor } from './front-door.rules.ts'
import { addressedTo, findFrontDoor } from './front-door.store.ts'

/** The service that an organisation's referrals go to: its own, or for a practice its neighbourhood's. */
export type Service = { door: FrontDoor; practiceId?: string; standard: Standard }

/** Undefined for an organisation that takes no referrals, or has gone. */
export async function serviceFor(context: Context, organisationId: string): Promise<Service | undefined> {
  const { moment } = context
  const asked = await findOrganisation(context, organisationId)
  if (!asked || !takesReferrals(asked.kind) || (asked.closedOn && asked.closedOn <= moment.today)) return undefined
  const isPractice = asked.kind === 'practice'
  const serving = isPractice ? await pcnOfPractice(context, asked.id, moment.today) : asked
  const door = serving && (await findFrontDoor(context, serving.id))
  if (!door) return undefined
  const standard = await standardFor(context, door.organisation.id, moment.today)
  return { door, standard, ...(isPractice && { practiceId: asked.id }) }
}

/** The same by a public address: `/refer/riverside`. */
export async function serviceAt(context: Context, slug: string): Promise<Service | undefined> {
  const addressed = await addressedTo(context, slug)
  return addressed && serviceFor(context, addressed.id)
}
