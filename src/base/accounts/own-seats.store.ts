import type { Role } from '../../platform/actor.ts'
import type { Outside } from '../../platform/outside.ts'

export type OwnSeat = { slug: string; role: Role; organisation: string; from: string; tenant: string; systemId: string }

/**
 * The seats that an account holds today, in every tenant. The transaction carries the account, so that the policy on `seat`
 * shows its own and no other; what each organisation is called, its tenant says.
 */
export async function ownSeats({ db, moment, within }: Outside, accountId: string): Promise<OwnSeat[]> {
  const held = await db
    .selectFrom('seat')
    .innerJoin('tenant', 'tenant.id', 'seat.system_id')
    .select([
      'seat.slug',
      'seat.role',
      'seat.organisation_id',
      'seat.from_on',
      'seat.system_id',
      'tenant.name as tenant',
    ])
    .where('seat.account_id', '=', accountId)
    .where('seat.from_on', '<=', moment.today)
    .where((seat) => seat.or([seat('seat.until_on', 'is', null), seat('seat.until_on', '>', moment.today)]))
    .orderBy('tenant.name')
    .execute()

  const names = new Map<string, string>()
  for (const systemId of new Set(held.map((seat) => seat.system_id))) {
    const ids = held.filter((seat) => seat.system_id === systemId).map((seat) => seat.organisation_id)
    const named = await within(systemId, (context) =>
      context.db.selectFrom('organisation').select(['id', 'name']).where('id', 'in', ids).execute(),
    )
    for (const { id, name } of named) names.set(id, name)
  }
  return held.map((seat) => ({
    slug: seat.slug,
    // Only `ROLES` are ever written.
    role: seat.role as Role,
    organisation: names.get(seat.organisation_id) ?? '',
    from: seat.from_on,
    tenant: seat.tenant,
    systemId: seat.system_id,
  }))
}
