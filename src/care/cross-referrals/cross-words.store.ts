import { londonDay } from '../../lib/moment.ts'
import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { Word } from './cross-referral.rules.ts'

const bound = (id: string) => `cross_referral ${id}`
const boundWord = (id: string) => `cross_referral_word ${id}`

export type Words = { parts: { label: string; text: string }[]; lawSays: string }

/** How what is sent lies in the table: the demonstration makes its rows by the same way. */
export const sealedWords = (keys: Context['keys'], id: string, words: Words) => {
  const { keyId, sealed } = seal(keys, JSON.stringify(words), bound(id))
  return { key_id: keyId, words: sealed }
}
export const sealedWord = (keys: Context['keys'], id: string, said: string) => {
  const { keyId, sealed } = seal(keys, said, boundWord(id))
  return { key_id: keyId, said: sealed }
}

/** What was sent, for whoever may read it. */
export async function openWords({ db, keys }: Context, id: string): Promise<Words> {
  const row = await db
    .selectFrom('cross_referral')
    .select(['key_id', 'words'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  // Sealed by `sealedWords` and by nobody else.
  return JSON.parse(unseal(keys, { keyId: row.key_id, sealed: row.words }, bound(id))) as Words
}

/** What the two said to each other about it, in order. */
export async function wordsSaid({ db, keys }: Context, id: string): Promise<Word[]> {
  const rows = await db
    .selectFrom('cross_referral_word as word')
    .innerJoin('colleague', 'colleague.id', 'word.by_id')
    .select(['word.id', 'word.kind', 'word.by_id', 'word.at', 'word.key_id', 'word.said', 'given_name', 'family_name'])
    .where('cross_referral_id', '=', id)
    .orderBy('word.at')
    .orderBy('word.id')
    .execute()
  return rows.map((row) => ({
    // The table's own check holds exactly these.
    kind: row.kind as Word['kind'],
    by: { id: row.by_id, name: `${row.given_name} ${row.family_name}` },
    on: londonDay(row.at),
    said: unseal(keys, { keyId: row.key_id, sealed: row.said }, boundWord(row.id)),
  }))
}

type NewWord = { id: string; crossReferralId: string; kind: Word['kind']; byId: string; said: string }

/** False when the same form was sent before. */
export async function insertWord({ db, keys, moment }: Context, word: NewWord): Promise<boolean> {
  const made = await db
    .insertInto('cross_referral_word')
    .values({
      id: word.id,
      cross_referral_id: word.crossReferralId,
      kind: word.kind,
      by_id: word.byId,
      at: moment.now,
      ...sealedWord(keys, word.id, word.said),
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}
