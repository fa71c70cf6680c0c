import { accept, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { findOrganisation, isReached } from '../organisations/index.ts'
import type { Organisation } from '../organisations/organisation.rules.ts'
import type { HeldSeat } from './colleague.rules.ts'
import { mayGiveRole } from './colleagues.policy.ts'
import { findColleague, seatsOf } from './colleagues.store.ts'
import { GiveRole } from './role.form.ts'
import { HELD_AT } from './role.rules.ts'
import { insertSeat } from './seats.store.ts'

type Subject = {
  colleagueId: string
  role: GiveRole['role']
  organisation: Organisation
  held: HeldSeat[]
  organisationReached: boolean
}

/** A role at an organisation, from a day. */
export const giveRole = command({
  event: 'colleagues.role-given',
  input: GiveRole,
  load: async (context, { colleagueId, organisationId, role }): Promise<Subject | undefined> => {
    const colleague = await findColleague(context, colleagueId)
    const organisation = await findOrganisation(context, organisationId)
    if (!colleague || !organisation) return undefined
    const organisationReached = await isReached(context, organisationId)
    return { colleagueId, role, organisation, held: await seatsOf(context, colleagueId), organisationReached }
  },
  may: mayGiveRole,
  decide: ({ organisation, held }, form): Result<GiveRole> => {
    if (!HELD_AT[form.role].includes(organisation.kind))
      return invalid({ field: 'organisationId', message: 'This role is not held at an organisation of this kind' })
    const already = held.find(
      (seat) =>
        seat.role === form.role &&
        seat.organisation.id === organisation.id &&
        (seat.until === undefined || seat.until > form.from),
    )
    return already && already.id !== form.id
      ? invalid({ field: 'role', message: 'They hold this role there already' })
      : accept(form)
  },
  save: insertSeat,
  about: ({ colleagueId, organisationId }) => [`colleague:${colleagueId}`, `organisation:${organisationId}`],
  keep: ['role', 'from'],
})
