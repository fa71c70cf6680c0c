import type { Context } from '../../platform/context.ts'
import type { Organisation } from './organisation.rules.ts'
import { organisationFields, organisationOf } from './organisations.store.ts'
import type { Belongs } from './tree.rules.ts'

/** Every organisation of the system, open or closed. */
export async function allOrganisations({ db }: Context): Promise<Organisation[]> {
  const rows = await db.selectFrom('organisation').select(organisationFields).orderBy('name').execute()
  return rows.map(organisationOf)
}

/** Who belongs to whom on a day. */
export async function membershipsOn({ db }: Context, on: string): Promise<Belongs[]> {
  return db
    .selectFrom('organisation_membership')
    .select(['member_id as memberId', 'parent_id as parentId', 'from_on as from'])
    .where('from_on', '<=', on)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', on)]))
    .execute()
}

/** The public address of an organisation, if it has one. */
export async function addressOf({ db }: Context, organisationId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('address')
    .select('slug')
    .where('organisation_id', '=', organisationId)
    .orderBy('slug')
    .executeTakeFirst()
  return row?.slug
}
