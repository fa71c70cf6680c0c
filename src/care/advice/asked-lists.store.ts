import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { instantKey, type Page, pageOf } from '../../platform/paging.ts'
import type { Question } from './advice.rules.ts'
import { type QuestionRows, questionsWhere } from './questions.store.ts'
import { wasAskedOf } from './waiting.store.ts'

const PAGE = 25
type After = readonly string[] | undefined

/** One page of questions, the newest first. */
async function newestFirst(
  context: Context,
  after: After,
  those: (rows: QuestionRows) => QuestionRows,
): Promise<Page<Question>> {
  const [at, id] = after ?? []
  const found = await questionsWhere(context, (rows) =>
    those(rows)
      .$if(id !== undefined, (more) =>
        more.where(sql<boolean>`(question.asked_at, question.id) < (${instantKey(at)}, ${id ?? ''}::uuid)`),
      )
      .orderBy('question.asked_at', 'desc')
      .orderBy('question.id', 'desc')
      .limit(PAGE + 1),
  )
  return pageOf(found, PAGE, (question) => [question.askedAt.toISOString(), question.id])
}

/** What a worker asked that waits for nobody any more: answered, or taken back. */
export const settledOf = (context: Context, colleagueId: string, after: After) =>
  newestFirst(context, after, (rows) =>
    rows
      .where('question.asker_id', '=', colleagueId)
      .where((row) => row.or([row('answered_at', 'is not', null), row('withdrawn_at', 'is not', null)])),
  )

/** What was asked of a clinician, and has been answered by them or by another. */
export const answeredFor = (context: Context, colleagueId: string, after: After) =>
  newestFirst(context, after, (rows) =>
    wasAskedOf(context, rows, colleagueId).where('answered_at', 'is not', null).where('withdrawn_at', 'is', null),
  )

/** What was asked about one case. */
export const askedAbout = (context: Context, caseId: string, after: After) =>
  newestFirst(context, after, (rows) => rows.where('question.case_id', '=', caseId))
