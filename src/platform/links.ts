import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from './actor.ts'
import type { About, Context } from './context.ts'

export type NewLink = { purpose: string; about: About; holderName?: string; expiresAt: Date }

/** Makes a link that needs no account: 128 bits, kept only as a hash. Returns the secret once, for the message. */
export const makeLink = async (context: Context, link: NewLink): Promise<string> =>
  (await makeKnownLink(context, link)).secret

/** The same, for whoever keeps something beside the link: its id too. */
export async function makeKnownLink(
  context: Context,
  { purpose, about, holderName, expiresAt }: NewLink,
): Promise<{ id: string; secret: string }> {
  const { db, moment, actor } = context
  const id = moment.newId()
  const secret = randomBytes(16).toString('base64url')
  await db
    .insertInto('link')
    .values({
      id,
      secret_hash: hashOf(secret),
      purpose,
      about,
      holder_name: holderName ?? null,
      made_by: actor.kind === 'colleague' ? actor.id : null,
      created_at: moment.now,
      expires_at: expiresAt,
    })
    .execute()
  return { id, secret }
}

/** The address to put into a message: it begins where Trellis is found from outside, and names the tenant that knows the secret. */
export async function addressOfLink({ db, systemId, publicUrl }: Context, secret: string): Promise<string> {
  const tenant = await db.selectFrom('tenant').select('slug').where('id', '=', systemId).executeTakeFirstOrThrow()
  return `${publicUrl}/l/${tenant.slug}/${secret}`
}

type LinkHolder = Extract<Actor, { kind: 'link-holder' }>

/** Who holds this secret, if the link is still good. Opening it signs and uses up nothing: mail scanners open links. */
export async function linkHolder({ db, moment }: Context, secret: string): Promise<LinkHolder | undefined> {
  const row = await db
    .selectFrom('link')
    .select(['id', 'purpose', 'about', 'holder_name'])
    .where('secret_hash', '=', hashOf(secret))
    .where('expires_at', '>', moment.now)
    .where('revoked_at', 'is', null)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  return { kind: 'link-holder', id: row.id, purpose: row.purpose, about: row.about, name: row.holder_name ?? undefined }
}

/** A link that serves once has served: it opens nothing more. */
export async function useUpLink({ db, moment }: Context, linkId: string): Promise<void> {
  await db.updateTable('link').set({ used_at: moment.now }).where('id', '=', linkId).execute()
}

/** Calls back every link of one purpose about one record: an old one leads nowhere from now on. */
export async function revokeLinks({ db, moment }: Context, purpose: string, about: About): Promise<void> {
  await db
    .updateTable('link')
    .set({ revoked_at: moment.now })
    .where('purpose', '=', purpose)
    .where('about', '=', about)
    .where('revoked_at', 'is', null)
    .execute()
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest()
