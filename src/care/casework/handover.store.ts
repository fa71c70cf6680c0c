import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Holding } from './case.rules.ts'

/** The open cases that a worker holds through this post, as cover for another, or for nobody else; locked. Concerns first. */
export async function casesToRehome({ db }: Context, postId: string, colleagueId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('care_case')
    .select('id')
    .where('state', '=', 'open')
    .where('holder_id', '=', colleagueId)
    .where((of) =>
      of.or([
        of('post_id', 'is', null),
        of('post_id', '=', postId),
        of('post_id', 'not in', of.selectFrom('post').select('post.id').where('post.colleague_id', '=', colleagueId)),
      ]),
    )
    .orderBy('open_concerns', 'desc')
    .orderBy('due_on')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

/** Every case at once: three statements, however many people it concerns. Whoever gets their own case back has it as their own. */
export async function rehome(
  { db, moment }: Context,
  caseIds: readonly string[],
  holder: { id: string; holding: Holding },
  because: string,
): Promise<void> {
  const ids = sql`any (${[...caseIds]}::uuid[])`
  await sql`update case_holding set until_on = ${moment.today} where case_id = ${ids} and until_on is null`.execute(db)
  await sql`
    update care_case set holder_id = ${holder.id}, held_since = ${moment.today}, must_tell = true, version = version + 1,
      holding = case
        when post_id is null then 'waiting'
        when post_id in (select id from post where colleague_id = ${holder.id}) then 'allocated'
        else ${holder.holding} end
    where id = ${ids}`.execute(db)
  // Ids that sort: of several holders on one day, the last one is known.
  await sql`
    insert into case_holding (id, case_id, colleague_id, post_id, holding, from_on, because)
    select made.id, care_case.id, holder_id, post_id, holding, ${moment.today}, ${because}
    from unnest(${[...caseIds]}::uuid[], ${caseIds.map(() => moment.newId())}::uuid[]) as made (case_id, id)
    join care_case on care_case.id = made.case_id`.execute(db)
}

export async function findCoverPostId({ db }: Context, postId: string): Promise<string | undefined> {
  const row = await db.selectFrom('cover_plan').select('cover_post_id').where('post_id', '=', postId).executeTakeFirst()
  return row?.cover_post_id
}

/** Who covers whom, for these posts. */
export async function coverPlans({ db }: Context, postIds: readonly string[]): Promise<Map<string, string>> {
  if (postIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('cover_plan')
    .select(['post_id', 'cover_post_id'])
    .where('post_id', 'in', [...postIds])
    .execute()
  return new Map(rows.map((row) => [row.post_id, row.cover_post_id]))
}

export async function saveCover(
  { db, moment }: Context,
  { postId, coverPostId, byId }: { postId: string; coverPostId: string | undefined; byId: string },
): Promise<void> {
  if (!coverPostId) {
    await db.deleteFrom('cover_plan').where('post_id', '=', postId).execute()
    return
  }
  const chosen = { cover_post_id: coverPostId, chosen_by: byId, chosen_at: moment.now }
  await db
    .insertInto('cover_plan')
    .values({ post_id: postId, ...chosen })
    .onConflict((again) => again.columns(['system_id', 'post_id']).doUpdateSet(chosen))
    .execute()
}

type Earlier = { colleagueId: string; postId: string | undefined; holding: Holding }

/** Who held a case before its present holder. */
export async function earlierHolding({ db }: Context, caseId: string): Promise<Earlier | undefined> {
  const row = await db
    .selectFrom('case_holding')
    .select(['colleague_id', 'post_id', 'holding'])
    .where('case_id', '=', caseId)
    .where('until_on', 'is not', null)
    .orderBy('until_on', 'desc')
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      colleagueId: row.colleague_id,
      postId: row.post_id ?? undefined,
      // The table's own check holds exactly these.
      holding: row.holding as Holding,
    }
  )
}

/** Posts whose worker is away or gone on a day and still holds open cases. */
export async function postsToRehome({ db, moment }: Context): Promise<{ postId: string; because: 'away' | 'left' }[]> {
  const { rows } = await sql<{ postId: string; because: 'away' | 'left' }>`
    select post.id as "postId", case when post.ended_on < ${moment.today} then 'left' else 'away' end as because
    from post
    where (post.ended_on < ${moment.today}
        or exists (select from post_absence absence where absence.post_id = post.id
          and absence.from_on <= ${moment.today} and (absence.until_on is null or absence.until_on > ${moment.today})))
      and exists (select from care_case where care_case.state = 'open' and care_case.holder_id = post.colleague_id
        and care_case.post_id = post.id)`.execute(db)
  return rows
}
