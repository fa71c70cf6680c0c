import type { Context } from '../../platform/context.ts'
import type { AskedOf } from './advice.rules.ts'

/** Of whom each question was asked, the first first. A message that was held or failed, or still waits, told nobody. */
export async function callsOf({ db }: Context, questionIds: readonly string[]): Promise<Map<string, AskedOf[]>> {
  const calls = new Map<string, AskedOf[]>(questionIds.map((id) => [id, []]))
  if (questionIds.length === 0) return calls
  const rows = await db
    .selectFrom('advice_call as call')
    .innerJoin('colleague', 'colleague.id', 'call.colleague_id')
    .leftJoin('mail', 'mail.id', 'call.mail_id')
    .select(['question_id', 'call.colleague_id', 'given_name', 'family_name', 'colleague.phone', 'called_at'])
    .select('mail.status')
    .where('question_id', 'in', [...questionIds])
    .orderBy('called_at')
    .orderBy('call.colleague_id')
    .execute()
  for (const row of rows)
    calls.get(row.question_id)?.push({
      colleagueId: row.colleague_id,
      name: `${row.given_name} ${row.family_name}`,
      phone: row.phone ?? undefined,
      calledAt: row.called_at,
      told: row.status === 'sent',
    })
  return calls
}

/** Asked of them now, or told once more: by the newest message. */
export async function insertCall(
  { db, moment }: Context,
  call: { questionId: string; colleagueId: string; mailId: string | undefined },
): Promise<void> {
  await db
    .insertInto('advice_call')
    .values({
      question_id: call.questionId,
      colleague_id: call.colleagueId,
      called_at: moment.now,
      mail_id: call.mailId ?? null,
    })
    .onConflict((again) =>
      again.columns(['system_id', 'question_id', 'colleague_id']).doUpdateSet({ mail_id: call.mailId ?? null }),
    )
    .execute()
}
