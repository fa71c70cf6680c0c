import type { Context } from '../../platform/context.ts'
import { sealedWords } from './questions.store.ts'

const changing = ({ db }: Context, id: string) =>
  db
    .updateTable('advice_question')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', id)

type Given = { id: string; by: string; how: 'signed-in' | 'link'; words: string; speak: boolean }

export async function updateAnswer(context: Context, { id, by, how, words, speak }: Given): Promise<void> {
  const { keyId, sealed } = sealedWords(context.keys, id, words)
  await changing(context, id)
    .set({
      answered_by: by,
      answered_at: context.moment.now,
      answered_how: how,
      speak,
      advice_key_id: keyId,
      advice: sealed,
    })
    .execute()
}

/** Whoever asked has read it; what is known already stays. */
export async function markRead(context: Context, id: string, by: string): Promise<void> {
  await changing(context, id)
    .set((row) => ({ read_at: row.fn.coalesce('read_at', row.val(context.moment.now)), read_by: by }))
    .execute()
}

export async function updateDone(context: Context, id: string, words: string): Promise<void> {
  const { keyId, sealed } = sealedWords(context.keys, id, words)
  await changing(context, id).set({ done_at: context.moment.now, done_key_id: keyId, done: sealed }).execute()
}

/** It is asked of another from now on, until then. */
export async function updateWith(context: Context, id: string, withId: string, answerBy: Date): Promise<void> {
  await changing(context, id).set({ with_id: withId, answer_by: answerBy }).execute()
}

export async function markOwed(context: Context, id: string): Promise<void> {
  await changing(context, id).set({ owed_at: context.moment.now }).execute()
}

export async function updateWithdrawn(context: Context, id: string, withdrawn: boolean): Promise<void> {
  await changing(context, id)
    .set({ withdrawn_at: withdrawn ? context.moment.now : null })
    .execute()
}

/** Asked again: its time begins anew, with whoever has it. */
export async function restartTime(context: Context, id: string, answerBy: Date): Promise<void> {
  await changing(context, id).set({ answer_by: answerBy, owed_at: null }).execute()
}
