import { recordEvent } from '../../platform/audit.ts'
import type { Context } from '../../platform/context.ts'
import { findFrontDoor } from './front-door.store.ts'
import { readingDay } from './hours.rules.ts'
import { unheld } from './keep-held.store.ts'
import { changeReferral } from './referral-changes.store.ts'
import { firstHolder } from './rota.rules.ts'

/** Whoever is away or has left holds nothing that waits: it goes to whoever is on duty, or a manager, the same day (safety H7). */
export async function keepHeld(context: Context): Promise<void> {
  const { moment } = context
  for (const { id, organisationId, holderId } of await unheld(context)) {
    const door = await findFrontDoor(context, organisationId)
    const next = door && firstHolder(door.rota, door.managers, readingDay(door.hours, moment.now))
    if (!next || next.id === holderId) continue
    await changeReferral(context, id, { holder_id: next.id, held_since: moment.now })
    await recordEvent(context, {
      event: 'referrals.holder-changed',
      about: [`referral:${id}`],
      detail: { from: holderId, holderId: next.id, because: 'away' },
    })
  }
}
