import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Debrief, Format, Offer } from './debriefs.rules.ts'

const debriefRows = ({ db }: Context) =>
  db
    .selectFrom('debrief')
    .leftJoin('colleague as offerer', 'offerer.id', 'debrief.offered_by')
    .selectAll('debrief')
    .select(['offerer.given_name', 'offerer.family_name'])

type Row = Awaited<ReturnType<ReturnType<typeof debriefRows>['execute']>>[number]

const debriefOf = (row: Row): Debrief => ({
  id: row.id,
  postId: row.post_id,
  owedOn: row.owed_on,
  dueOn: row.due_on,
  offer: offerOf(row),
  firstOfferedOn: row.first_offered_on ?? undefined,
  // The table's own check holds exactly these.
  answer: (row.answer ?? undefined) as Debrief['answer'],
  sessionId: row.session_id ?? undefined,
  endedOn: row.ended_on ?? undefined,
  version: row.version,
})

function offerOf(row: Row): Offer | undefined {
  if (!row.offered_by || !row.offered_at || !row.starts_at) return undefined
  return {
    by: { id: row.offered_by, name: `${row.given_name} ${row.family_name}` },
    at: row.offered_at,
    startsAt: row.starts_at,
    minutes: row.minutes ?? 0,
    // The table's own check holds exactly these.
    format: (row.format ?? 'phone') as Format,
  }
}

export async function findDebrief(context: Context, id: string, lock?: 'lock'): Promise<Debrief | undefined> {
  const row = await debriefRows(context)
    .where('debrief.id', '=', id)
    .$if(lock !== undefined, (rows) => rows.forUpdate('debrief'))
    .executeTakeFirst()
  return row && debriefOf(row)
}

/** A worker's own, the newest first. */
export async function debriefsOf(context: Context, postIds: readonly string[], most = 50): Promise<Debrief[]> {
  if (postIds.length === 0) return []
  const rows = await debriefRows(context)
    .where('post_id', 'in', [...postIds])
    .orderBy('owed_on', 'desc')
    .orderBy('debrief.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(debriefOf)
}

/** Owed, and nobody has offered a time yet. */
const unoffered = (context: Context) =>
  debriefRows(context)
    .innerJoin('post', 'post.id', 'debrief.post_id')
    .where('debrief.offered_at', 'is', null)
    .where('debrief.answer', 'is', null)
    .where('debrief.ended_on', 'is', null)

/** What somebody has to offer: as line manager, or as a supervisor named for the worker today. */
export async function owedByColleague(context: Context, colleagueId: string): Promise<Debrief[]> {
  const { today } = context.moment
  const rows = await unoffered(context)
    .where('post.colleague_id', '<>', colleagueId)
    .where((row) =>
      row.or([
        row('post.line_manager_id', '=', colleagueId),
        row.exists(
          row
            .selectFrom('appointment')
            .select('appointment.id')
            .whereRef('appointment.post_id', '=', 'debrief.post_id')
            .where('appointment.colleague_id', '=', colleagueId)
            .where('appointment.kind', 'in', ['gp-supervisor', 'clinical-supervisor'])
            .where('appointment.from_on', '<=', today)
            .where((each) =>
              each.or([each('appointment.until_on', 'is', null), each('appointment.until_on', '>', today)]),
            ),
        ),
      ]),
    )
    .orderBy('due_on')
    .execute()
  return rows.map(debriefOf)
}

/** Past their day without an offer, under one seat. */
export async function unofferedUnder(context: Context, organisationId: string): Promise<Debrief[]> {
  const { today } = context.moment
  const rows = await unoffered(context)
    .where('first_offered_on', 'is', null)
    .where('due_on', '<', today)
    .where(
      sql<boolean>`exists (select from organisation_span span where span.ancestor_id = ${organisationId}
        and span.descendant_id in (post.employer_id, post.pcn_id) and span.from_on <= ${today}
        and (span.until_on is null or span.until_on > ${today}))`,
    )
    .orderBy('due_on')
    .execute()
  return rows.map(debriefOf)
}

/** One that is open already serves: a second cause makes no second line, and tells nobody that there was one. */
export async function openDebrief(context: Context, postId: string): Promise<Debrief | undefined> {
  const row = await debriefRows(context)
    .where('post_id', '=', postId)
    .where('answer', 'is', null)
    .where('ended_on', 'is', null)
    .orderBy('owed_on')
    .limit(1)
    .executeTakeFirst()
  return row && debriefOf(row)
}

export async function insertDebrief(
  { db }: Context,
  { id, postId, owedOn, dueOn }: Pick<Debrief, 'id' | 'postId' | 'owedOn' | 'dueOn'>,
): Promise<boolean> {
  const made = await db
    .insertInto('debrief')
    .values({ id, post_id: postId, owed_on: owedOn, due_on: dueOn })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

const changing = ({ db }: Context, id: string) =>
  db
    .updateTable('debrief')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', id)

type NewOffer = { id: string; byId: string; startsAt: Date; minutes: number; format: Format }

export async function updateOffer(context: Context, { id, byId, startsAt, minutes, format }: NewOffer): Promise<void> {
  const { now, today } = context.moment
  await changing(context, id)
    .set((row) => ({
      offered_by: byId,
      offered_at: now,
      first_offered_on: row.fn.coalesce('first_offered_on', row.val(today)),
      starts_at: startsAt,
      minutes,
      format,
    }))
    .execute()
}

export async function updateAnswer(
  context: Context,
  id: string,
  answer: 'taken' | 'declined',
  sessionId: string | undefined,
): Promise<void> {
  await changing(context, id)
    .set({ answer, answered_at: context.moment.now, session_id: sessionId ?? null })
    .execute()
}

/** Left by mistake: the offer stands again. */
export async function clearAnswer(context: Context, id: string): Promise<void> {
  await changing(context, id).set({ answer: null, answered_at: null, ended_on: null }).execute()
}

export async function updateEnded(context: Context, id: string, on: string): Promise<void> {
  await changing(context, id).set({ ended_on: on }).execute()
}
