import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { AskedFor, Question, Risk, Soon } from './advice.rules.ts'
import { callsOf } from './calls.store.ts'

const bound = (id: string) => `advice ${id}`
/** Every text of a question is sealed to it. */
export const sealedWords = (keys: Context['keys'], id: string, words: string) => seal(keys, words, bound(id))

const questionRows = ({ db }: Context) =>
  db
    .selectFrom('advice_question as question')
    .innerJoin('colleague as asker', 'asker.id', 'question.asker_id')
    .innerJoin('colleague as holder', 'holder.id', 'question.with_id')
    .leftJoin('colleague as answerer', 'answerer.id', 'question.answered_by')
    .leftJoin('case_head as care_case', 'care_case.id', 'question.case_id')
    .selectAll('question')
    .select(['asker.given_name as asker_given', 'asker.family_name as asker_family', 'care_case.number'])
    .select(['holder.given_name as holder_given', 'holder.family_name as holder_family'])
    .select(['answerer.given_name as answerer_given', 'answerer.family_name as answerer_family'])

export type QuestionRows = ReturnType<typeof questionRows>
type Row = Awaited<ReturnType<QuestionRows['execute']>>[number]

/** Questions of one kind of list, with whom each was asked of: two statements. */
export async function questionsWhere(
  context: Context,
  those: (rows: QuestionRows) => QuestionRows,
): Promise<Question[]> {
  const rows = await those(questionRows(context)).execute()
  const calls = await callsOf(
    context,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...questionOf(context, row), calls: calls.get(row.id) ?? [] }))
}

export async function findQuestion(context: Context, id: string, lock?: 'lock'): Promise<Question | undefined> {
  const [found] = await questionsWhere(context, (rows) =>
    rows.where('question.id', '=', id).$if(lock !== undefined, (some) => some.forUpdate('question')),
  )
  return found
}

function questionOf({ keys }: Context, row: Row): Omit<Question, 'calls'> {
  const words = (keyId: string, sealed: Buffer) => unseal(keys, { keyId, sealed }, bound(row.id))
  return {
    id: row.id,
    caseId: row.case_id ?? undefined,
    caseNumber: row.number ?? undefined,
    postId: row.post_id,
    asker: { id: row.asker_id, name: `${row.asker_given} ${row.asker_family}` },
    // The table's own checks hold exactly these.
    kind: row.kind as AskedFor,
    risk: row.risk as Risk,
    soon: row.soon as Soon,
    words: words(row.key_id, row.question),
    askedAt: row.asked_at,
    answerBy: row.answer_by,
    withWhom: { id: row.with_id, name: `${row.holder_given} ${row.holder_family}` },
    owedSince: row.owed_at ?? undefined,
    withdrawnAt: row.withdrawn_at ?? undefined,
    answer:
      row.answered_at && row.answered_by && row.advice && row.advice_key_id
        ? {
            by: { id: row.answered_by, name: `${row.answerer_given} ${row.answerer_family}` },
            at: row.answered_at,
            how: row.answered_how === 'link' ? 'link' : 'signed-in',
            words: words(row.advice_key_id, row.advice),
            speak: row.speak,
          }
        : undefined,
    readAt: row.read_at ?? undefined,
    done:
      row.done_at && row.done && row.done_key_id
        ? { at: row.done_at, words: words(row.done_key_id, row.done) }
        : undefined,
    version: row.version,
  }
}

type NewQuestion = Pick<Question, 'id' | 'caseId' | 'postId' | 'kind' | 'risk' | 'soon' | 'words' | 'answerBy'> & {
  askerId: string
  ofId: string
}

/** False when the same form was sent before. */
export async function insertQuestion({ db, keys, moment }: Context, asked: NewQuestion): Promise<boolean> {
  const { keyId, sealed } = sealedWords(keys, asked.id, asked.words)
  const made = await db
    .insertInto('advice_question')
    .values({
      id: asked.id,
      case_id: asked.caseId ?? null,
      post_id: asked.postId,
      asker_id: asked.askerId,
      kind: asked.kind,
      risk: asked.risk,
      soon: asked.soon,
      key_id: keyId,
      question: sealed,
      asked_at: moment.now,
      with_id: asked.ofId,
      answer_by: asked.answerBy,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}
