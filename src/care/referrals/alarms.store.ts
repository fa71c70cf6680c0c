import type { Context } from '../../platform/context.ts'
import type { Call, CallKind } from './alarm.rules.ts'

export type Alarm = {
  id: string
  referralId: string
  reference: string
  organisationId: string
  raisedAt: Date
  confirmedAt?: Date | undefined
}

/** Raises it once a referral, however often its form is sent. True when it was raised just now. */
export async function raiseAlarm(
  { db, moment }: Context,
  alarm: { id: string; referralId: string; because: string[] },
): Promise<boolean> {
  const made = await db
    .insertInto('crisis_alarm')
    .values({ id: alarm.id, referral_id: alarm.referralId, because: alarm.because, raised_at: moment.now })
    .onConflict((again) => again.columns(['system_id', 'referral_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** The alarm, held so that two runs of the chase call nobody twice. */
export async function lockAlarm({ db }: Context, id: string): Promise<Alarm | undefined> {
  const row = await db
    .selectFrom('crisis_alarm')
    .innerJoin('referral', 'referral.id', 'crisis_alarm.referral_id')
    .select(['crisis_alarm.id', 'referral_id', 'reference', 'organisation_id', 'raised_at', 'confirmed_at'])
    .where('crisis_alarm.id', '=', id)
    .forUpdate('crisis_alarm')
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      referralId: row.referral_id,
      reference: row.reference,
      organisationId: row.organisation_id,
      raisedAt: row.raised_at,
      confirmedAt: row.confirmed_at ?? undefined,
    }
  )
}

/** Whom it was sent to, the first first. A message that was held or failed, or still waits, told nobody. */
export async function callsOf({ db }: Context, alarmId: string): Promise<Call[]> {
  const rows = await db
    .selectFrom('crisis_alarm_call as call')
    .innerJoin('colleague', 'colleague.id', 'call.colleague_id')
    .leftJoin('mail', 'mail.id', 'call.mail_id')
    .select(['call.colleague_id', 'given_name', 'family_name', 'call.kind', 'call.called_at', 'mail.status'])
    .where('alarm_id', '=', alarmId)
    .orderBy('called_at')
    .orderBy('call.id')
    .execute()
  return rows.map((row) => ({
    colleagueId: row.colleague_id,
    name: `${row.given_name} ${row.family_name}`,
    // The table allows no other kind.
    kind: row.kind as CallKind,
    calledAt: row.called_at,
    told: row.status === 'sent',
  }))
}

export async function insertCall(
  { db, moment }: Context,
  call: { id: string; alarmId: string; colleagueId: string; kind: CallKind; mailId: string | undefined },
): Promise<void> {
  await db
    .insertInto('crisis_alarm_call')
    .values({
      id: call.id,
      alarm_id: call.alarmId,
      colleague_id: call.colleagueId,
      kind: call.kind,
      called_at: moment.now,
      mail_id: call.mailId ?? null,
    })
    .execute()
}

export async function settleAlarm({ db, moment }: Context, id: string, by: string): Promise<void> {
  await db
    .updateTable('crisis_alarm')
    .set({ confirmed_by: by, confirmed_at: moment.now })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .execute()
}

/** Who confirmed it, for the page. */
export async function confirmedBy({ db }: Context, alarmId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('crisis_alarm')
    .innerJoin('colleague', 'colleague.id', 'crisis_alarm.confirmed_by')
    .select(['given_name', 'family_name'])
    .where('crisis_alarm.id', '=', alarmId)
    .executeTakeFirst()
  return row && `${row.given_name} ${row.family_name}`
}

/** Every alarm that nobody has confirmed. */
export async function openAlarms({ db }: Context): Promise<string[]> {
  const rows = await db.selectFrom('crisis_alarm').select('id').where('confirmed_at', 'is', null).execute()
  return rows.map(({ id }) => id)
}
