import { createHash } from 'node:crypto'
import type { About, Context } from './context.ts'

/** A photograph of a certificate from a phone is about 4 MB; a scan rarely passes 10. */
export const MOST_BYTES = 10 * 1024 * 1024

export type StoredFile = {
  id: string
  name: string
  mediaType: string
  bytes: number
  storedBy: string | null
  about: string | null
}
/** A module's say over the files that it claimed: whose `about` begins with its name, and whether this one may be opened. */
export type FileDoor = { about: string; mayOpen: (context: Context, file: StoredFile) => Promise<boolean> }
type Kept = { id: string } | { problem: string }

/** Keeps the bytes and notes them, unclaimed. What a file is, is read from its content, never from its name. */
export async function storeFile(context: Context, { name, bytes }: { name: string; bytes: Buffer }): Promise<Kept> {
  const { db, moment, systemId, files, actor } = context
  if (bytes.length === 0) return { problem: `“${name}” is empty: nothing is in it. Choose another` }
  const mediaType = mediaTypeOf(bytes)
  if (!mediaType)
    return { problem: `“${name}” is not a PDF, a JPEG or a PNG. Save it as one of these and choose it again` }
  if (bytes.length > MOST_BYTES) return { problem: `“${name}” is larger than 10 MB. Choose a smaller one` }

  const id = moment.newId()
  await files.put(`${systemId}/${id}`, bytes)
  await db
    .insertInto('file')
    .values({
      id,
      name: name.slice(0, 200),
      media_type: mediaType,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest(),
      stored_by: actor.kind === 'colleague' ? actor.id : null,
      stored_at: moment.now,
    })
    .execute()
  return { id }
}

/** Keeps a file that the service made itself, and says whose it is. What comes from outside goes through `storeFile`. */
export async function keepMade(context: Context, made: MadeFile): Promise<{ id: string; sha256: Buffer }> {
  const { db, moment, systemId, files } = context
  const { name, mediaType, bytes, about } = made
  const id = moment.newId()
  const sha256 = createHash('sha256').update(bytes).digest()
  await files.put(`${systemId}/${id}`, bytes)
  await db
    .insertInto('file')
    .values({
      id,
      name,
      media_type: mediaType,
      bytes: bytes.length,
      sha256,
      stored_by: null,
      stored_at: moment.now,
      about,
    })
    .execute()
  return { id, sha256 }
}
type MadeFile = { name: string; mediaType: string; bytes: Buffer; about: About }

/** Lets go of a file for good: the note first, so that a crash leaves only bytes behind. */
export async function dropFile({ db, files, systemId }: Context, fileId: string): Promise<void> {
  await db.deleteFrom('file').where('id', '=', fileId).execute()
  await files.remove(`${systemId}/${fileId}`)
}

/** The command that a file belongs to claims it; what nobody claims within the hour goes. False: no such file, or not yours. */
export async function claimFile({ db, actor }: Context, fileId: string, about: About): Promise<boolean> {
  const claimed = await db
    .updateTable('file')
    .set({ about })
    .where('id', '=', fileId)
    .where('about', 'is', null)
    .where('stored_by', actor.kind === 'colleague' ? '=' : 'is', actor.kind === 'colleague' ? actor.id : null)
    .executeTakeFirst()
  return claimed.numUpdatedRows > 0n
}

/** What is known of a stored file, claimed or not; its bytes come by `bytesOf`. Who may open it, its `FileDoor` says. */
export async function findFile({ db }: Context, fileId: string): Promise<StoredFile | undefined> {
  const row = await db
    .selectFrom('file')
    .select(['id', 'name', 'media_type as mediaType', 'bytes', 'stored_by as storedBy', 'about'])
    .where('id', '=', fileId)
    .executeTakeFirst()
  return row
}

export const bytesOf = ({ files, systemId }: Context, fileId: string): Promise<Buffer> =>
  files.get(`${systemId}/${fileId}`)

/** Removes what no command claimed within the hour: bytes last, so that a crash leaves only bytes behind. */
export async function dropUnclaimedFiles({ db, moment, files, systemId }: Context): Promise<void> {
  const anHourAgo = new Date(moment.now.getTime() - 3_600_000)
  const gone = await db
    .deleteFrom('file')
    .where('about', 'is', null)
    .where('stored_at', '<', anHourAgo)
    .returning('id')
    .execute()
  for (const { id } of gone) await files.remove(`${systemId}/${id}`)
}

/** The kinds a certificate comes in, by the first bytes of each (their published signatures). */
const SIGNATURES = [
  { mediaType: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const

const mediaTypeOf = (bytes: Buffer): string | undefined =>
  SIGNATURES.find((known) => known.bytes.every((byte, at) => bytes[at] === byte))?.mediaType
