import type { Owner } from '../../lib/password-rules.ts'
import type { Context } from '../../platform/context.ts'
import type { Account } from './accounts.rules.ts'

/** What a password must not be made of: its owner's names, address and organisations, as this tenant knows them. */
export async function ownerOf({ db }: Context, account: Account): Promise<Owner & { givenName: string }> {
  const rows = await db
    .selectFrom('colleague')
    .leftJoin('seat', 'seat.colleague_id', 'colleague.id')
    .leftJoin('organisation', 'organisation.id', 'seat.organisation_id')
    .select(['colleague.given_name', 'colleague.family_name', 'organisation.name'])
    .where('colleague.account_id', '=', account.id)
    .execute()
  const [first] = rows
  return {
    email: account.email,
    names: first ? [first.given_name, first.family_name] : [],
    organisation: rows.map((row) => row.name ?? '').join(' '),
    givenName: first?.given_name ?? '',
  }
}
