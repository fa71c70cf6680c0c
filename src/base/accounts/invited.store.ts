import type { Context } from '../../platform/context.ts'
import type { Account } from './accounts.rules.ts'
import { findAccount, findAccountByEmail, insertInvited } from './accounts.store.ts'

export type Invited = {
  colleagueId: string
  givenName: string
  email: string | undefined
  organisation: string
  account: Account | undefined
  /** Another colleague here signs in with that account. */
  isAnothers: boolean
  /** They hold a role under the asker's organisation, or none anywhere yet. */
  reached: boolean
}

/** A colleague who may be invited, held until the invitation is written; with the account that is theirs, or their address's. */
export async function findInvited(context: Context, colleagueId: string): Promise<Invited | undefined> {
  const { db } = context
  const row = await db
    .selectFrom('colleague')
    .select(['id', 'given_name', 'email', 'account_id'])
    .where('id', '=', colleagueId)
    .where('left_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const seat = await db
    .selectFrom('seat')
    .innerJoin('organisation', 'organisation.id', 'seat.organisation_id')
    .select('organisation.name')
    .where('seat.colleague_id', '=', colleagueId)
    .orderBy('seat.from_on', 'desc')
    .executeTakeFirst()
  const account = row.account_id ? await findAccount(db, row.account_id) : await accountOfAddress(db, row.email)
  const others =
    account &&
    (await db
      .selectFrom('colleague')
      .select('id')
      .where('account_id', '=', account.id)
      .where('id', '<>', colleagueId)
      .executeTakeFirst())
  return {
    colleagueId,
    givenName: row.given_name,
    email: row.email ?? undefined,
    organisation: seat?.name ?? 'Your organisation',
    account,
    isAnothers: others !== undefined,
    reached: await isReached(context, colleagueId),
  }
}

/** By the roles of today and to come. */
async function isReached({ db, actor, moment, systemId }: Context, colleagueId: string): Promise<boolean> {
  if (actor.kind !== 'colleague') return false
  const { organisationId } = actor.seat
  const held = await db
    .selectFrom('seat')
    .leftJoin('organisation_span as span', (on) =>
      on
        .onRef('span.descendant_id', '=', 'seat.organisation_id')
        .on('span.ancestor_id', '=', organisationId)
        .on('span.from_on', '<=', moment.today)
        .on((row) => row.or([row('span.until_on', 'is', null), row('span.until_on', '>', moment.today)])),
    )
    .select('span.ancestor_id')
    .where('seat.system_id', '=', systemId)
    .where('seat.colleague_id', '=', colleagueId)
    .where((row) => row.or([row('seat.until_on', 'is', null), row('seat.until_on', '>', moment.today)]))
    .execute()
  return held.length === 0 || held.some((seat) => seat.ancestor_id !== null)
}

const accountOfAddress = async (db: Context['db'], email: string | null) =>
  email ? findAccountByEmail(db, email) : undefined

/** Joins a colleague and an account: here and nowhere else. Their seats follow, so that the account finds them. */
export async function joinAccount(context: Context, colleagueId: string, accountId: string): Promise<void> {
  const { db } = context
  await db.updateTable('colleague').set({ account_id: accountId }).where('id', '=', colleagueId).execute()
  await db.updateTable('seat').set({ account_id: accountId }).where('colleague_id', '=', colleagueId).execute()
}

export const makeAccount = (context: Context, id: string, email: string): Promise<void> =>
  insertInvited(context.db, { id, email, at: context.moment.now })
