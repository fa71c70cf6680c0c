import { findColleague } from '../../base/colleagues/index.ts'
import { minutesStill } from '../../lib/ladder.ts'
import { recordEvent } from '../../platform/audit.ts'
import type { Context } from '../../platform/context.ts'
import { enqueue } from '../../platform/jobs.ts'
import { sendLater } from '../../platform/mail.ts'
import { ladder, MINUTES, nextCalls } from './alarm.rules.ts'
import { type Alarm, callsOf, insertCall, lockAlarm } from './alarms.store.ts'
import type { FrontDoor } from './front-door.rules.ts'
import { findFrontDoor } from './front-door.store.ts'
import { isOpenAt, nextOpenAt, readingDay } from './hours.rules.ts'
import { toDutyPerson } from './messages.rules.ts'
import { paths } from './referrals.paths.ts'

export const CHASE = 'referrals.chase-alarm'

/**
 * Calls whoever is next about an alarm that nobody has confirmed, and sets the clock for the one after (safety H1): the duty
 * person, the deputies, the safeguarding leads, the managers, and then all of them again. A message that has not left within
 * some minutes told nobody, so the next is called at once. Out of hours the chase rests; the first call never waits.
 */
export async function callNext(context: Context, alarmId: string): Promise<void> {
  const alarm = await lockAlarm(context, alarmId)
  if (!alarm || alarm.confirmedAt) return
  const door = await findFrontDoor(context, alarm.organisationId)
  if (!door) return
  const calls = await callsOf(context, alarmId)
  const wait = minutesStill(calls, context.moment.now, MINUTES)
  const rests = calls.length > 0 && !isOpenAt(door.hours, context.moment.now)
  if (wait > 0 || rests) return chase(context, alarmId, door, wait)

  const day = readingDay(door.hours, context.moment.now)
  const rungs = ladder(door.rota, door.managers, day)
  const next = nextCalls(rungs, calls)
  for (const { colleagueId, kind } of next) {
    const mailId = await tell(context, alarm, colleagueId)
    await insertCall(context, { id: context.moment.newId(), alarmId, colleagueId, kind, mailId })
  }
  await recordEvent(context, {
    event: 'referrals.alarm-called',
    about: [`referral:${alarm.referralId}`],
    detail: { kinds: next.map(({ kind }) => kind) },
  })
  const all = rungs.every((rung) => [...calls, ...next].some(({ colleagueId }) => colleagueId === rung.colleagueId))
  await chase(context, alarmId, door, all ? MINUTES.toRead : MINUTES.toLeave)
}

const chase = (context: Context, alarmId: string, { hours }: FrontDoor, minutes: number) => {
  const runAt = nextOpenAt(hours, new Date(context.moment.now.getTime() + minutes * 60_000))
  return enqueue(context, [{ task: CHASE, payload: { alarmId }, runAt, key: `${CHASE}:${alarmId}` }])
}

/** The message names nobody. Somebody without an address is not told, and the next is called. */
async function tell(context: Context, alarm: Alarm, colleagueId: string): Promise<string | undefined> {
  const colleague = await findColleague(context, colleagueId)
  if (!colleague?.email) return undefined
  const link = `${context.publicUrl}/seats?to=${encodeURIComponent(paths.one({ id: alarm.referralId }))}`
  const words = toDutyPerson(alarm.reference, link)
  const recipient = { kind: 'colleague', about: `colleague:${colleagueId}` } as const
  return sendLater(context, 'referrals.alarm', recipient, { to: colleague.email, ...words })
}
