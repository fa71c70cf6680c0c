import type { Rung } from '../../lib/ladder.ts'
import type { Context } from '../../platform/context.ts'
import type { CalledAs, ConcernCall } from './concern-chase.rules.ts'

/** Whom it was sent to, the first first. A message that was held or failed, or still waits, told nobody. */
export async function concernCalls({ db }: Context, concernId: string): Promise<ConcernCall[]> {
  const rows = await db
    .selectFrom('concern_call as call')
    .innerJoin('colleague', 'colleague.id', 'call.colleague_id')
    .leftJoin('mail', 'mail.id', 'call.mail_id')
    .select(['call.colleague_id', 'given_name', 'family_name', 'call.kind', 'call.called_at', 'mail.status'])
    .where('concern_id', '=', concernId)
    .orderBy('called_at')
    .orderBy('call.id')
    .execute()
  return rows.map((row) => ({
    colleagueId: row.colleague_id,
    name: `${row.given_name} ${row.family_name}`,
    // The table allows no other kind.
    kind: row.kind as CalledAs,
    calledAt: row.called_at,
    told: row.status === 'sent',
  }))
}

export async function insertConcernCall(
  { db, moment }: Context,
  concernId: string,
  { colleagueId, kind }: Rung<CalledAs>,
  mailId: string | undefined,
): Promise<void> {
  await db
    .insertInto('concern_call')
    .values({
      id: moment.newId(),
      concern_id: concernId,
      colleague_id: colleagueId,
      kind,
      called_at: moment.now,
      mail_id: mailId ?? null,
    })
    .execute()
}

/** The concern, held so that two runs of the chase call nobody twice; undefined once it is confirmed or closed. */
export async function lockUnconfirmed({ db }: Context, id: string) {
  return db
    .selectFrom('concern')
    .select(['id', 'case_id as caseId', 'raised_by as raisedById'])
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where('acknowledged_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** Every concern that nobody has confirmed. */
export async function unconfirmedConcerns({ db }: Context): Promise<string[]> {
  const rows = await db
    .selectFrom('concern')
    .select('id')
    .where('state', '=', 'open')
    .where('acknowledged_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}
