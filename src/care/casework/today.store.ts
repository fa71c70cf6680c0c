import { sql } from 'kysely'
import { plusDays } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import type { CaseDays } from './case-days.rules.ts'
import type { DueCase, Lately, OpenConcern } from './today.rules.ts'

/** The cases I hold that need something now, in one statement over the index of what I hold open. */
export async function readDueCases({ db }: Context, colleagueId: string, days: CaseDays): Promise<DueCase[]> {
  const rows = await db
    .selectFrom('care_case')
    .select(['id', 'number', 'opened_on', 'first_contact_on', 'next_on', 'due_on', 'must_tell', 'holding'])
    .where('state', '=', 'open')
    .where('holder_id', '=', colleagueId)
    .where((of) =>
      of.or([
        of('must_tell', '=', true),
        of('next_on', '<=', days.today),
        of('first_contact_on', 'is', null),
        of('due_on', '<=', days.silentAmber),
      ]),
    )
    .orderBy('due_on')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    openedOn: row.opened_on,
    firstContactOn: row.first_contact_on ?? undefined,
    nextOn: row.next_on ?? undefined,
    dueOn: row.due_on,
    mustTell: row.must_tell,
    // The table's own check holds exactly these.
    holding: row.holding as DueCase['holding'],
  }))
}

/**
 * Open concerns that I must act on: those of cases that I hold or am the worker of, and those that I must see. The partial index of
 * open concerns is short, however many there ever were.
 */
export async function readOpenConcerns({ db }: Context, colleagueId: string): Promise<OpenConcern[]> {
  const { rows } = await sql<OpenConcern>`
    select concern.id, care_case.number, concern.next_check_on as "nextCheckOn", concern.raised_at as "raisedAt",
      concern.acknowledged_at is not null as acknowledged, concern.told_at is not null as told,
      concern.raised_by = ${colleagueId} as "raisedByMe",
      care_case.holder_id = ${colleagueId} as "heldByMe",
      notice.colleague_id is not null as "mustSee",
      holder.given_name || ' ' || holder.family_name as "holderName"
    from concern
    join case_head care_case on care_case.id = concern.case_id
    join colleague holder on holder.id = care_case.holder_id
    left join post on post.id = care_case.post_id
    left join concern_notice notice on notice.concern_id = concern.id and notice.colleague_id = ${colleagueId}
    where concern.state = 'open'
      and (care_case.holder_id = ${colleagueId} or post.colleague_id = ${colleagueId} or notice.colleague_id is not null)
    order by concern.raised_at`.execute(db)
  return rows
}

/** What ended well this week, and which of my cases others still hold: one statement. */
export async function readLately(
  { db, moment }: Context,
  colleagueId: string,
  positive: readonly string[],
): Promise<Lately> {
  const since = plusDays(moment.today, -7)
  const { rows } = await sql<{ good: Record<string, number> | null; lent: number }>`
    with own as (select id from post where colleague_id = ${colleagueId})
    select
      (select jsonb_object_agg(reason, finished) from (
        select closure_reason as reason, count(*) as finished from case_head
        where state = 'closed' and post_id in (select id from own) and closed_on > ${since}
          and closure_reason = any (${[...positive]}::text[])
        group by closure_reason) ended) as good,
      (select count(*) from case_head
        where state = 'open' and post_id in (select id from own) and holder_id <> ${colleagueId}) as lent`.execute(db)
  return { good: rows[0]?.good ?? {}, lent: Number(rows[0]?.lent ?? 0) }
}
