import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Question } from './advice.rules.ts'
import { questionsWhere } from './questions.store.ts'

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

const MOST = 100

/** What was asked of a clinician: what waits first, the soonest first; then what was answered, the newest first. */
export const askedOf = (context: Context, colleagueId: string): Promise<Question[]> =>
  questionsWhere(context, (rows) =>
    rows
      .where(
        'question.id',
        'in',
        context.db.selectFrom('advice_call').select('question_id').where('advice_call.colleague_id', '=', colleagueId),
      )
      .where('withdrawn_at', 'is', null)
      .orderBy(sql`answered_at is not null`)
      .orderBy(sql`case when answered_at is null then answer_by end`)
      .orderBy('answered_at', 'desc')
      .limit(MOST),
  )

/** What waits for this clinician's answer. */
export const waitingFor = (context: Context, colleagueId: string): Promise<Question[]> =>
  questionsWhere(context, (rows) =>
    rows
      .where(
        'question.id',
        'in',
        context.db.selectFrom('advice_call').select('question_id').where('advice_call.colleague_id', '=', colleagueId),
      )
      .where('answered_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .orderBy('answer_by')
      .limit(MOST),
  )

/** What a worker asked, the newest first. */
export const askedBy = (context: Context, colleagueId: string): Promise<Question[]> =>
  questionsWhere(context, (rows) =>
    rows.where('question.asker_id', '=', colleagueId).orderBy('asked_at', 'desc').orderBy('question.id').limit(MOST),
  )

/** What was asked about one case. */
export const askedAbout = (context: Context, caseId: string): Promise<Question[]> =>
  questionsWhere(context, (rows) =>
    rows.where('question.case_id', '=', caseId).orderBy('asked_at', 'desc').orderBy('question.id').limit(MOST),
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
