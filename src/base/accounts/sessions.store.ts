import type { Db } from '../../db/connect.ts'
import { newSecret, secretHash } from '../../http/cookies.ts'
import type { Outside } from '../../platform/outside.ts'

export type Session = { id: string; device: string; startedAt: Date; seenAt: Date }

/** Begins a session under a new secret, which is returned once and kept only as its hash; whatever was open here before ends. */
export async function openSession(outside: Outside, accountId: string, device: string): Promise<string> {
  const { db, moment, session, signed } = outside
  if (signed) await endSession(db, signed.accountId, signed.sessionId)
  const secret = newSecret()
  await db
    .insertInto('session')
    .values({
      token_hash: secretHash(secret),
      id: moment.newId(),
      account_id: accountId,
      device,
      created_at: moment.now,
      seen_at: moment.now,
      expires_at: new Date(moment.now.getTime() + session.hours * 3_600_000),
    })
    .execute()
  return secret
}

/** The sessions of an account that are still good, the one last seen first. */
export async function openSessions({ db, moment, session }: Outside, accountId: string): Promise<Session[]> {
  return db
    .selectFrom('session')
    .select(['id', 'device', 'created_at as startedAt', 'seen_at as seenAt'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', moment.now)
    .where('seen_at', '>', new Date(moment.now.getTime() - session.idleMinutes * 60_000))
    .orderBy('seen_at', 'desc')
    .execute()
}

export async function endSession(db: Db, accountId: string, sessionId: string): Promise<void> {
  await db.deleteFrom('session').where('account_id', '=', accountId).where('id', '=', sessionId).execute()
}

/** Ends every session of an account, but the one that is kept. */
export async function endSessions(db: Db, accountId: string, keptId?: string): Promise<void> {
  await db
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .$if(keptId !== undefined, (all) => all.where('id', '!=', keptId ?? ''))
    .execute()
}

/** Sessions past their time, for the daily upkeep: they open nothing already. */
export async function dropExpiredSessions(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', now).execute()
}
