import type { Context } from './context.ts'
import { seal, unseal } from './sealing.ts'

/** Signed-in drafts are kept 14 days, public ones a day (docs/privacy/retention.md). */
const DRAFT_DAYS = { account: 14, public: 1 } as const

export type DraftValues = Record<string, string | string[]>
type Draft = { values: DraftValues; savedAt: Date }
/** Whose draft: an account's, or a public form's by the hash of its cookie. */
export type Holder = { kind: 'account'; id: string } | { kind: 'public'; id: string }

/** Keeps what was typed, sealed, under its holder and form. Saving again replaces it. */
export async function keepDraft(context: Context, holder: Holder, form: string, values: DraftValues): Promise<void> {
  const { db, keys, moment } = context
  const { keyId, sealed } = seal(keys, JSON.stringify(values), boundTo(holder, form))
  const expiresAt = new Date(moment.now.getTime() + DRAFT_DAYS[holder.kind] * 86_400_000)
  const kept = { key_id: keyId, sealed, saved_at: moment.now, expires_at: expiresAt }
  await db
    .insertInto('draft')
    .values({ holder: keyOf(holder), form, account_id: holder.kind === 'account' ? holder.id : null, ...kept })
    .onConflict((again) => again.columns(['system_id', 'holder', 'form']).doUpdateSet(kept))
    .execute()
}

/** What somebody typed into a form and has not sent; undefined once sent, dropped or past its days. */
export async function findDraft(context: Context, holder: Holder, form: string): Promise<Draft | undefined> {
  const { db, keys, moment } = context
  const row = await db
    .selectFrom('draft')
    .select(['key_id', 'sealed', 'saved_at'])
    .where('holder', '=', keyOf(holder))
    .where('form', '=', form)
    .where('expires_at', '>', moment.now)
    .executeTakeFirst()
  if (!row) return undefined
  const text = unseal(keys, { keyId: row.key_id, sealed: row.sealed }, boundTo(holder, form))
  // What was sealed is what `keepDraft` took: nobody else can seal.
  return { values: JSON.parse(text) as DraftValues, savedAt: row.saved_at }
}

/** The form was sent, or its writer wants it gone. */
export async function dropDraft({ db }: Context, holder: Holder, form: string): Promise<void> {
  await db.deleteFrom('draft').where('holder', '=', keyOf(holder)).where('form', '=', form).execute()
}

/** Removes every draft past its day. A daily job calls it. */
export async function dropExpiredDrafts({ db, moment }: Context): Promise<void> {
  await db.deleteFrom('draft').where('expires_at', '<=', moment.now).execute()
}

const keyOf = ({ kind, id }: Holder) => `${kind}:${id}`
const boundTo = (holder: Holder, form: string) => `draft ${keyOf(holder)} ${form}`
