import type { Context } from '../../platform/context.ts'
import type { Outside } from '../../platform/outside.ts'
import { carryAccount } from '../../platform/transaction.ts'

export type OwnColleague = {
  systemId: string
  tenant: string
  tenantSlug: string
  colleagueId: string
  givenName: string
  familyName: string
  email: string | null
  phone: string | null
}

/** Who an account is, in each tenant. The transaction carries the account: the policy on `colleague` shows its own alone. */
export async function ownColleagues({ db }: Pick<Outside, 'db'>, accountId: string): Promise<OwnColleague[]> {
  return db
    .selectFrom('colleague')
    .innerJoin('tenant', 'tenant.id', 'colleague.system_id')
    .select(['colleague.system_id as systemId', 'tenant.name as tenant', 'tenant.slug as tenantSlug'])
    .select(['colleague.id as colleagueId', 'given_name as givenName', 'family_name as familyName'])
    .select(['colleague.email', 'colleague.phone'])
    .where('colleague.account_id', '=', accountId)
    .orderBy('tenant.name')
    .execute()
}

/** Whether an account is somebody in another system as well. Asked as that account, and then as the asker again. */
export async function isElsewhere({ db, systemId, actor }: Context, accountId: string): Promise<boolean> {
  await carryAccount(db, accountId)
  const selves = await ownColleagues({ db }, accountId)
  await carryAccount(db, actor.kind === 'colleague' ? actor.accountId : '')
  return selves.some((self) => self.systemId !== systemId)
}
