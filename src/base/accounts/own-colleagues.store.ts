import type { Outside } from '../../platform/outside.ts'

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
export async function ownColleagues({ db }: Outside, accountId: string): Promise<OwnColleague[]> {
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
