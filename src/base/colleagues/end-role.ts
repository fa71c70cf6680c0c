import { plusDays } from '../../lib/plain-date.ts'
import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { isReached } from '../organisations/index.ts'
import { mayEndRole } from './colleagues.policy.ts'
import { EndRole } from './role.form.ts'
import { endSeat, lockSeat, type SeatFound } from './seats.store.ts'

type Decision = {
  seatId: string
  colleagueId: string
  organisationId: string
  role: string
  lastDay: string
  until: string
}

/** The last day of a role: from the day after, it opens nothing. */
export const endRole = command({
  event: 'colleagues.role-ended',
  input: EndRole,
  load: async (context, { seatId, colleagueId }) => {
    const seat = await lockSeat(context, seatId)
    if (!seat || seat.colleagueId !== colleagueId) return undefined
    const organisationReached = await isReached(context, seat.organisationId)
    return { ...seat, organisationReached }
  },
  may: mayEndRole,
  decide: (seat: SeatFound & { organisationReached: boolean }, { lastDay }): Result<Decision> => {
    if (lastDay < seat.from)
      return invalid({ field: 'lastDay', message: 'The last day must be on or after the day the role began' })
    const { seatId, colleagueId, organisationId, role } = seat
    return accept({ seatId, colleagueId, organisationId, role, lastDay, until: plusDays(lastDay, 1) })
  },
  save: async (context, { seatId, until }) => accept(await endSeat(context, seatId, until)),
  about: ({ colleagueId, organisationId }) => [`colleague:${colleagueId}`, `organisation:${organisationId}`],
  keep: ['role', 'lastDay'],
})
