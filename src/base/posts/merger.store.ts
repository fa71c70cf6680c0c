import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

/** After a merger, those who served the organisation that is no more serve its successor, on the same weekdays. */
export async function moveSites({ db }: Context, fromId: string, toId: string, on: string): Promise<void> {
  await sql`
    insert into post_site (post_id, organisation_id, weekdays, from_on, until_on)
    select post_id, ${toId}::uuid, weekdays, greatest(from_on, ${on}::date), until_on from post_site old
    where organisation_id = ${fromId} and (until_on is null or until_on > ${on})
      and not exists (
        select from post_site there where there.post_id = old.post_id and there.organisation_id = ${toId}
          and (there.until_on is null or there.until_on > ${on})
      )
    on conflict do nothing`.execute(db)
  await sql`delete from post_site where organisation_id = ${fromId} and from_on >= ${on}`.execute(db)
  await sql`
    update post_site set until_on = ${on}
    where organisation_id = ${fromId} and (until_on is null or until_on > ${on})`.execute(db)
}

/** The posts that an organisation employs or contracts for are its successor's from then on. */
export async function movePosts({ db }: Context, fromId: string, toId: string, on: string): Promise<void> {
  await sql`
    update post set
      pcn_id = case when pcn_id = ${fromId} then ${toId}::uuid else pcn_id end,
      employer_id = case when employer_id = ${fromId} then ${toId}::uuid else employer_id end,
      version = version + 1
    where (pcn_id = ${fromId} or employer_id = ${fromId}) and (ended_on is null or ended_on >= ${on})`.execute(db)
}
