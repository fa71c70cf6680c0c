import { sql } from 'kysely'
import type { PostRole } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import type { ChangedHands, Supporter } from './supporter.rules.ts'

/** Everybody who supports or supported these cases beside their leads, in the order in which they came. */
export async function supportersOf(
  { db, moment }: Context,
  caseIds: readonly string[],
): Promise<Map<string, Supporter[]>> {
  const found = new Map<string, Supporter[]>(caseIds.map((id) => [id, []]))
  if (caseIds.length === 0) return found
  const { rows } = await sql<Omit<Supporter, 'until' | 'role'> & { until: string | null; role: string }>`
    select supporter.id, supporter.case_id as "caseId", supporter.post_id as "postId",
      supporter.colleague_id as "colleagueId", colleague.given_name || ' ' || colleague.family_name as name, post.role,
      supporter.from_on as "from", supporter.until_on as until,
      post.ended_on is not null and post.ended_on < ${moment.today}::date
        or exists (select from post_absence absence where absence.post_id = post.id
          and absence.from_on <= ${moment.today}::date
          and (absence.until_on is null or absence.until_on > ${moment.today}::date)) as away
    from case_supporter supporter
    join colleague on colleague.id = supporter.colleague_id
    join post on post.id = supporter.post_id
    where supporter.case_id = any (${[...caseIds]}::uuid[])
    order by supporter.from_on, supporter.id`.execute(db)
  // The table of posts holds exactly these roles.
  for (const { until, role, ...row } of rows)
    found.get(row.caseId)?.push({ ...row, role: role as PostRole, until: until ?? undefined })
  return found
}

type NewSupporter = { id: string; caseId: string; postId: string; colleagueId: string; holderId: string }

/** False when they support this case already. */
export async function insertSupporter({ db, moment }: Context, one: NewSupporter): Promise<boolean> {
  const made = await db
    .insertInto('case_supporter')
    .values({
      id: one.id,
      case_id: one.caseId,
      post_id: one.postId,
      colleague_id: one.colleagueId,
      from_on: moment.today,
      knows_holder_id: one.holderId,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** From today one of them, or nobody, supports this case beside its lead; or this post supports nobody any more. */
export async function endSupports(
  { db, moment }: Context,
  which: { caseId: string; postId?: string } | { postId: string },
): Promise<string[]> {
  const rows = await db
    .updateTable('case_supporter')
    .set({ until_on: moment.today })
    .where('until_on', 'is', null)
    .$if('caseId' in which, (one) => one.where('case_id', '=', 'caseId' in which ? which.caseId : ''))
    .$if(which.postId !== undefined, (one) => one.where('post_id', '=', which.postId ?? ''))
    .returning('case_id')
    .execute()
  return rows.map(({ case_id }) => case_id)
}

/** The cases that a colleague supports and that somebody holds of whom they have not been told. */
export async function changedHands({ db }: Context, colleagueId: string): Promise<ChangedHands[]> {
  const { rows } = await sql<ChangedHands>`
    select supporter.id as "supporterId", care_case.id as "caseId", care_case.number, care_case.held_since as since,
      holder.given_name || ' ' || holder.family_name as "holderName"
    from case_supporter supporter
    join case_head care_case on care_case.id = supporter.case_id
    join colleague holder on holder.id = care_case.holder_id
    where supporter.colleague_id = ${colleagueId} and supporter.until_on is null and care_case.state = 'open'
      and care_case.holder_id <> supporter.knows_holder_id
    order by care_case.held_since, care_case.id limit 20`.execute(db)
  return rows
}

export async function markHolderKnown({ db }: Context, supporterId: string): Promise<void> {
  await sql`update case_supporter set knows_holder_id = care_case.holder_id from care_case
    where care_case.id = case_supporter.case_id and case_supporter.id = ${supporterId}`.execute(db)
}

export async function findSupporter({ db }: Context, id: string) {
  const row = await db
    .selectFrom('case_supporter')
    .select(['id', 'case_id', 'post_id', 'colleague_id', 'until_on'])
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      caseId: row.case_id,
      postId: row.post_id,
      colleagueId: row.colleague_id,
      until: row.until_on ?? undefined,
    }
  )
}

/** How many cases these posts lead, and how many they support beside another: what room there is where no limit is set. */
export async function rolesHeld(
  { db }: Context,
  postIds: readonly string[],
): Promise<Map<string, { leads: number; supports: number }>> {
  const { rows } = await sql<{ id: string; leads: number; supports: number }>`
    select post.id,
      (select count(*) from care_case where care_case.post_id = post.id and care_case.state = 'open')::int as leads,
      (select count(*) from case_supporter one where one.post_id = post.id and one.until_on is null)::int as supports
    from post where post.id = any (${[...postIds]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...held }) => [id, held]))
}
