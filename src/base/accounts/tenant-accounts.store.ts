import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { type Page, pageOf } from '../../platform/paging.ts'
import type { Status } from './accounts.rules.ts'
import type { TenantAccount } from './tenant-account.rules.ts'

const ON_A_PAGE = 50

const known = ({ db }: Context) =>
  db
    .selectFrom('colleague')
    .leftJoin('account', 'account.id', 'colleague.account_id')
    .select(['colleague.id', 'given_name', 'family_name', 'colleague.email', 'colleague.account_id', 'account.status'])

export async function findTenantAccount(context: Context, accountId: string): Promise<TenantAccount | undefined> {
  const row = await known(context)
    .where('colleague.account_id', '=', accountId)
    .forUpdate('colleague')
    .executeTakeFirst()
  return row && accountOf(row)
}

type Filter = { words: string; after: string[] | undefined }

/** By family name. Everybody who has not left, with an account or without. */
export async function tenantAccounts(context: Context, { words, after }: Filter): Promise<Page<TenantAccount>> {
  const rows = await known(context)
    .where((row) => row.or([row('left_on', 'is', null), row('left_on', '>', context.moment.today)]))
    .$if(words !== '', (all) => all.where(sql`given_name || ' ' || family_name`, 'ilike', `%${literal(words)}%`))
    .$if(after !== undefined, (all) =>
      all.where(
        sql<boolean>`(family_name, given_name, colleague.id) > (${after?.[0]}, ${after?.[1]}, ${after?.[2]}::uuid)`,
      ),
    )
    .orderBy('family_name')
    .orderBy('given_name')
    .orderBy('colleague.id')
    .limit(ON_A_PAGE + 1)
    .execute()
  const page = pageOf(rows, ON_A_PAGE, (row) => [row.family_name, row.given_name, row.id])
  return { ...page, rows: page.rows.map(accountOf) }
}

const literal = (words: string) => words.replace(/[\\%_]/g, '\\$&')

type Row = {
  id: string
  given_name: string
  family_name: string
  email: string | null
  account_id: string | null
  status: string | null
}

const accountOf = (row: Row): TenantAccount => ({
  accountId: row.account_id ?? undefined,
  colleagueId: row.id,
  name: `${row.given_name} ${row.family_name}`,
  email: row.email ?? undefined,
  // The table's own check lets in nothing else.
  status: (row.status as Status | null) ?? 'none',
})
