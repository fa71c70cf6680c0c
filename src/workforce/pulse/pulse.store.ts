import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { QUESTIONS, type Question, weekOf } from './pulse.rules.ts'

type Own = { accountId: string; colleagueId: string }
type Answer = { weekOn: string; question: Question; answer: number }

/** One's own answers: the database shows no others to this account. */
export async function ownAnswers({ db }: Context, { accountId }: Own): Promise<Answer[]> {
  const rows = await db
    .selectFrom('pulse_answer')
    .select(['week_on', 'question', 'answer'])
    .where('account_id', '=', accountId)
    .execute()
  return rows.flatMap(({ week_on, question, answer }) => {
    const known = QUESTIONS.find((each) => each === question)
    return known ? [{ weekOn: week_on, question: known, answer }] : []
  })
}

/** An answer of this week replaces the one before; a question left empty keeps none. */
export async function keepAnswers(
  { db, moment }: Context,
  { accountId, colleagueId }: Own,
  answers: Partial<Record<Question, number>>,
): Promise<void> {
  const week_on = weekOf(moment.today)
  await db.deleteFrom('pulse_answer').where('account_id', '=', accountId).where('week_on', '=', week_on).execute()
  const rows = QUESTIONS.flatMap((question) => {
    const answer = answers[question]
    return answer === undefined ? [] : [{ account_id: accountId, colleague_id: colleagueId, week_on, question, answer }]
  })
  if (rows.length === 0) return
  // Pressed twice at the same moment, both saw none of this week yet.
  await db
    .insertInto('pulse_answer')
    .values(rows)
    .onConflict((again) =>
      again
        .columns(['system_id', 'account_id', 'week_on', 'question'])
        .doUpdateSet(({ ref }) => ({ answer: ref('excluded.answer') })),
    )
    .execute()
}

export async function eraseAnswers({ db }: Context, { accountId }: Own): Promise<void> {
  await db.deleteFrom('pulse_answer').where('account_id', '=', accountId).execute()
}

export const forgetBefore = ({ db }: Context, week: string) => sql`select forget_pulse(${week}::date)`.execute(db)

/** Undefined stands for a number under five. */
export type TeamAnswer = { question: Question; well: number | undefined; hard: number | undefined }

/** What a team answered; no rows where it may not be shown. */
export async function teamAnswers(
  { db, moment }: Context,
  organisationId: string,
  firstWeek: string,
): Promise<TeamAnswer[]> {
  const { rows } = await sql<{ question: string; well: number | null; hard: number | null }>`
    select question, well, hard from team_pulse(${organisationId}, ${firstWeek}::date, ${moment.today}::date)`.execute(
    db,
  )
  return rows.flatMap(({ question, well, hard }) => {
    const known = QUESTIONS.find((each) => each === question)
    return known ? [{ question: known, well: well ?? undefined, hard: hard ?? undefined }] : []
  })
}
