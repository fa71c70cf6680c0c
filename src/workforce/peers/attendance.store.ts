import { sql } from 'kysely'
import { londonDay } from '../../lib/moment.ts'
import type { Context } from '../../platform/context.ts'
import type { AttendedHow } from './event.rules.ts'
import type { Attended } from './hours.rules.ts'

type NewAttendance = { id: string; eventId: string; colleagueId: string; sessionIds: string[]; how: AttendedHow }

/** False when they are known to have been there already: it is said once, whoever says it. */
export async function insertAttendance({ db, moment, actor }: Context, made: NewAttendance): Promise<boolean> {
  const row = await db
    .insertInto('peer_attendance')
    .values({
      id: made.id,
      event_id: made.eventId,
      colleague_id: made.colleagueId,
      session_ids: made.sessionIds,
      how: made.how,
      recorded_by: actor.kind === 'colleague' ? actor.id : null,
      recorded_at: moment.now,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The attendance that stands, locked: what it counts as goes with it when it is taken back. */
export async function standingAttendance({ db }: Context, eventId: string, colleagueId: string) {
  const row = await db
    .selectFrom('peer_attendance')
    .select(['id', 'session_ids', 'how'])
    .where('event_id', '=', eventId)
    .where('colleague_id', '=', colleagueId)
    .where('undone_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row && { id: row.id, sessionIds: row.session_ids, how: row.how }
}

export async function undoAttendance({ db, moment, actor }: Context, id: string): Promise<void> {
  await db
    .updateTable('peer_attendance')
    .set({ undone_at: moment.now, undone_by: actor.kind === 'colleague' ? actor.id : null, session_ids: [] })
    .where('id', '=', id)
    .execute()
}

export async function anybodyCame({ db }: Context, eventId: string): Promise<boolean> {
  const row = await db
    .selectFrom('peer_attendance')
    .select('id')
    .where('event_id', '=', eventId)
    .where('undone_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** What one colleague was at, the newest first. */
export async function attendedBy({ db }: Context, colleagueId: string): Promise<Attended[]> {
  const rows = await attendedRows(db).where('there.colleague_id', '=', colleagueId).execute()
  return rows.map(attendedOf)
}

/** The same for several, between two days (both included), by colleague: for a pack of evidence. */
export async function attendedByEach(
  { db }: Context,
  colleagueIds: readonly string[],
  days: { from: Date; until: Date },
): Promise<(Attended & { colleagueId: string; attendanceId: string })[]> {
  if (colleagueIds.length === 0) return []
  const rows = await attendedRows(db)
    .where('there.colleague_id', 'in', [...colleagueIds])
    .where('event.starts_at', '>=', days.from)
    .where('event.starts_at', '<', days.until)
    .execute()
  return rows.map((row) => ({ ...attendedOf(row), colleagueId: row.colleague_id, attendanceId: row.id }))
}

const attendedRows = (db: Context['db']) =>
  db
    .selectFrom('peer_attendance as there')
    .innerJoin('peer_event as event', 'event.id', 'there.event_id')
    .innerJoin('peer_network as network', 'network.id', 'event.network_id')
    .select(['there.id', 'there.colleague_id', 'event.id as event_id', 'event.title', 'event.starts_at'])
    .select(['event.minutes', 'event.cpd_minutes', 'network.title as network'])
    .where('there.undone_at', 'is', null)
    .orderBy('event.starts_at', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof attendedRows>['execute']>>[number]
const attendedOf = (row: Row): Attended => ({
  eventId: row.event_id,
  on: londonDay(row.starts_at),
  title: row.title,
  network: row.network,
  minutes: row.minutes,
  cpdMinutes: row.cpd_minutes,
})

/** Minutes of CPD with peers since a day, and in how many events: one colleague's own. */
export async function cpdSince({ db }: Context, colleagueId: string, since: Date) {
  const row = await db
    .selectFrom('peer_attendance as there')
    .innerJoin('peer_event as event', 'event.id', 'there.event_id')
    .select([
      sql<number>`coalesce(sum(event.cpd_minutes), 0)::int`.as('minutes'),
      sql<number>`count(*)::int`.as('events'),
    ])
    .where('there.colleague_id', '=', colleagueId)
    .where('there.undone_at', 'is', null)
    .where('event.starts_at', '>=', since)
    .executeTakeFirstOrThrow()
  return row
}
