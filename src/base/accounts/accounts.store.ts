import type { Db } from '../../db/connect.ts'
import type { Account, Status } from './accounts.rules.ts'

const FIELDS = ['id', 'email', 'password_hash', 'status'] as const

export async function findAccountByEmail(db: Db, email: string): Promise<Account | undefined> {
  const row = await db
    .selectFrom('account')
    .select(FIELDS)
    .where((fields) => fields(fields.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .executeTakeFirst()
  return row && accountOf(row)
}

export async function findAccount(db: Db, id: string): Promise<Account | undefined> {
  const row = await db.selectFrom('account').select(FIELDS).where('id', '=', id).executeTakeFirst()
  return row && accountOf(row)
}

/** The same, held until the end of the transaction. */
export async function lockAccount(db: Db, id: string): Promise<Account | undefined> {
  const row = await db.selectFrom('account').select(FIELDS).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && accountOf(row)
}

/** Makes an account that waits for its invitation to be taken up. */
export async function insertInvited(db: Db, account: { id: string; email: string; at: Date }): Promise<void> {
  const { id, email, at } = account
  await db.insertInto('account').values({ id, email: email.toLowerCase(), status: 'invited', created_at: at }).execute()
}

export async function setPassword(db: Db, id: string, passwordHash: string, at: Date): Promise<void> {
  await db
    .updateTable('account')
    .set({ password_hash: passwordHash, password_changed_at: at, status: 'active' })
    .where('id', '=', id)
    .execute()
}

/** The same password, hashed with the parameters of today. */
export async function rehash(db: Db, id: string, passwordHash: string): Promise<void> {
  await db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', id).execute()
}

export async function setStatus(db: Db, id: string, status: Status): Promise<void> {
  await db.updateTable('account').set({ status }).where('id', '=', id).execute()
}

type Row = { id: string; email: string; password_hash: string | null; status: string }

const accountOf = (row: Row): Account => ({
  id: row.id,
  email: row.email,
  passwordHash: row.password_hash,
  // The table's own check lets in nothing else.
  status: row.status as Status,
})
