import type { Context } from '../../platform/context.ts'
import type { OutcomeId } from './outcome.rules.ts'
import type { Agrees } from './referral.rules.ts'

/** What changed of a referral; each change makes one more version. */
type Changes = Partial<{
  holder_id: string
  held_since: Date
  risk_read_by: string
  risk_read_at: Date
  due_on: string
  state: 'being-looked-at' | 'decided'
  outcome: OutcomeId
  decided_by: string
  decided_on: string
  case_id: string
  confirmed_alone_on: string
  own_wish: Agrees
  agrees: Agrees
  agrees_said_by: 'person'
  last_word_on: string
  last_word_how: string
}>

export async function changeReferral({ db }: Context, id: string, changes: Changes): Promise<void> {
  await db
    .updateTable('referral')
    .set((row) => ({ ...changes, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

type Word = { id: string; referralId: string; on: string; how: string; reached: boolean; by: string | null }

/** Notes a try or a word to the person; the last word that reached them stands on the referral. */
export async function insertWord(context: Context, word: Word): Promise<boolean> {
  const { db, moment } = context
  const made = await db
    .insertInto('referral_word')
    .values({
      id: word.id,
      referral_id: word.referralId,
      on_day: word.on,
      how: word.how,
      reached: word.reached,
      by_id: word.by,
      noted_at: moment.now,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made && word.reached)
    await db
      .updateTable('referral')
      .set({ last_word_on: word.on, last_word_how: word.how })
      .where('id', '=', word.referralId)
      .where((row) => row.or([row('last_word_on', 'is', null), row('last_word_on', '<=', word.on)]))
      .execute()
  return made !== undefined
}

/** Every try and every word, the newest first. */
export async function wordsTo({ db }: Context, referralId: string) {
  const rows = await db
    .selectFrom('referral_word')
    .leftJoin('colleague', 'colleague.id', 'referral_word.by_id')
    .select(['on_day as on', 'how', 'reached', 'given_name', 'family_name'])
    .where('referral_id', '=', referralId)
    .orderBy('on_day', 'desc')
    .orderBy('noted_at', 'desc')
    .execute()
  return rows.map(({ given_name, family_name, ...word }) => ({
    ...word,
    by: given_name ? `${given_name} ${family_name}` : undefined,
  }))
}
