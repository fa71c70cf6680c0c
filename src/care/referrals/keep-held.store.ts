import { type ExpressionBuilder, sql } from 'kysely'
import type { DB } from '../../db/tables.ts'
import type { Context } from '../../platform/context.ts'

/** Whether a colleague is here today: has not left, still sits somewhere, and is not away from a post. */
export const isHere = ({ moment: { today } }: Context, colleagueId: string) => {
  const who = sql.ref(colleagueId)
  return sql<boolean>`(
    not exists (select from colleague c where c.id = ${who} and c.left_on <= ${today}::date)
    and exists (select from seat s where s.colleague_id = ${who} and s.from_on <= ${today}::date
      and (s.until_on is null or s.until_on > ${today}::date))
    and not exists (select from post p join post_absence a on a.system_id = p.system_id and a.post_id = p.id
      where p.colleague_id = ${who} and a.from_on <= ${today}::date
        and (a.until_on is null or a.until_on > ${today}::date))
    and (not exists (select from post p where p.colleague_id = ${who})
      or exists (select from post p where p.colleague_id = ${who}
        and (p.ended_on is null or p.ended_on >= ${today}::date))
      or exists (select from seat s where s.colleague_id = ${who} and s.role not in ${WORKERS}
        and s.from_on <= ${today}::date and (s.until_on is null or s.until_on > ${today}::date))))`
}
const WORKERS = sql.raw(`('link-worker', 'health-coach', 'care-coordinator')`)

type Unheld = { id: string; organisationId: string; holderId: string }

/** What waits in the hands of somebody who is away or has left. */
export async function unheld(context: Context): Promise<Unheld[]> {
  return context.db
    .selectFrom('referral')
    .select(['id', 'organisation_id as organisationId', 'holder_id as holderId'])
    .where('state', '<>', 'decided')
    .where((row: ExpressionBuilder<DB, 'referral'>) => row.not(isHere(context, 'referral.holder_id')))
    .orderBy('due_on')
    .forUpdate()
    .execute()
}
