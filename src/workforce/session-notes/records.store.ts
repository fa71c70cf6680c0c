import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { SessionRecord, Wellbeing } from './record.rules.ts'

const bound = (sessionId: string) => `session record ${sessionId}`

/** Opens one record, and no other, to whoever holds the link to sign it: asked after the link was found good. */
export const openToSign = ({ db }: Context, sessionId: string) =>
  sql`select set_config('app.signing', ${sessionId}, true)`.execute(db)

/** The database itself answers nobody but the two. */
const recordRows = ({ db }: Context) => db.selectFrom('session_record').selectAll()
type Row = Awaited<ReturnType<ReturnType<typeof recordRows>['execute']>>[number]

const recordOf = ({ keys }: Context, row: Row): SessionRecord => ({
  sessionId: row.session_id,
  covered: row.covered,
  themes: row.themes,
  competencies: row.competencies,
  // The table's own check holds exactly these.
  wellbeing: (row.wellbeing as Wellbeing | null) ?? undefined,
  shared: unseal(keys, { keyId: row.key_id, sealed: row.shared }, bound(row.session_id)),
  version: row.version,
  writtenBy: row.written_by,
  writtenAt: row.written_at,
})

export async function findRecord(
  context: Context,
  sessionId: string,
  lock?: 'lock',
): Promise<SessionRecord | undefined> {
  const row = await recordRows(context)
    .where('session_id', '=', sessionId)
    .$if(lock !== undefined, (rows) => rows.forUpdate())
    .executeTakeFirst()
  return row && recordOf(context, row)
}

/** The records that one of the two shares, since a day, the newest first. */
export async function recordsSince(context: Context, colleagueId: string, since: Date): Promise<SessionRecord[]> {
  const rows = await recordRows(context)
    .where((row) => row.or([row('worker_id', '=', colleagueId), row('supervisor_id', '=', colleagueId)]))
    .where('written_at', '>=', since)
    .orderBy('written_at', 'desc')
    .limit(60)
    .execute()
  return rows.map((row) => recordOf(context, row))
}

type ToKeep = Pick<SessionRecord, 'sessionId' | 'covered' | 'themes' | 'competencies' | 'wellbeing' | 'shared'> & {
  workerId: string
  supervisorId: string
}

export async function saveRecord(context: Context, record: ToKeep, writtenBy: string): Promise<void> {
  const { db, keys, moment } = context
  const { keyId, sealed } = seal(keys, record.shared, bound(record.sessionId))
  const kept = {
    covered: record.covered,
    themes: record.themes,
    competencies: record.competencies,
    wellbeing: record.wellbeing ?? null,
    key_id: keyId,
    shared: sealed,
    written_by: writtenBy,
    written_at: moment.now,
  }
  await db
    .insertInto('session_record')
    .values({
      session_id: record.sessionId,
      worker_id: record.workerId,
      supervisor_id: record.supervisorId,
      ...kept,
    })
    .onConflict((again) =>
      again
        .columns(['system_id', 'session_id'])
        .doUpdateSet((row) => ({ ...kept, version: row('session_record.version', '+', 1) })),
    )
    .execute()
}

/** For the demonstration, which writes rows itself. */
export function sealedRecord(keys: Context['keys'], sessionId: string, words: string) {
  const { keyId, sealed } = seal(keys, words, bound(sessionId))
  return { key_id: keyId, shared: sealed }
}
