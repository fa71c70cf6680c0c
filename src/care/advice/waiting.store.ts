import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Question } from './advice.rules.ts'
import { type QuestionRows, questionsWhere } from './questions.store.ts'

/** Questions whose time with whoever has them is over, and that nobody owes yet as a duty. */
export async function pastTheirTime({ db, moment }: Context): Promise<string[]> {
  const rows = await db
    .selectFrom('advice_question')
    .select('id')
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('owed_at', 'is', null)
    .where('answer_by', '<=', moment.now)
    .execute()
  return rows.map(({ id }) => id)
}

/** Those that were asked of one clinician, first or later. */
export const wasAskedOf = ({ db }: Context, rows: QuestionRows, colleagueId: string): QuestionRows =>
  rows.where(
    'question.id',
    'in',
    db.selectFrom('advice_call').select('question_id').where('advice_call.colleague_id', '=', colleagueId),
  )

/** What waits for this clinician's answer, the soonest first. */
export const waitingFor = (context: Context, colleagueId: string): Promise<Question[]> =>
  questionsWhere(context, (rows) =>
    wasAskedOf(context, rows, colleagueId)
      .where('answered_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .orderBy('answer_by'),
  )

/** What a worker asked and that is not over: unanswered, or advised and not followed up. */
export const openOf = (context: Context, colleagueId: string): Promise<Question[]> =>
  questionsWhere(context, (rows) =>
    rows
      .where('question.asker_id', '=', colleagueId)
      .where('withdrawn_at', 'is', null)
      .where('done_at', 'is', null)
      .orderBy('answer_by'),
  )

/** What is not over for these workers: unanswered, or advised and not followed up. */
export const openFor = (context: Context, postIds: readonly string[]): Promise<Question[]> =>
  postIds.length === 0
    ? Promise.resolve([])
    : questionsWhere(context, (rows) =>
        rows
          .where('question.post_id', 'in', [...postIds])
          .where('withdrawn_at', 'is', null)
          .where('done_at', 'is', null)
          .orderBy('asked_at'),
      )

/** Answers that the networks under one seat owe. */
export const owedUnder = (context: Context, { organisationId }: Scope): Promise<Question[]> =>
  questionsWhere(context, (rows) =>
    rows
      .innerJoin('post', 'post.id', 'question.post_id')
      .where('owed_at', 'is not', null)
      .where('answered_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .where(
        sql<boolean>`exists (select from organisation_span span where span.ancestor_id = ${organisationId}
          and span.descendant_id in (post.employer_id, post.pcn_id) and span.from_on <= ${context.moment.today}
          and (span.until_on is null or span.until_on > ${context.moment.today}))`,
      )
      .orderBy('owed_at'),
  )
