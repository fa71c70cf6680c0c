import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { aDuty, receive } from '../../../test/referrals.ts'
import { aWorld, type Holder, type World } from '../../../test/world.ts'
import { londonInstant } from '../../lib/moment.ts'
import { momentAt } from '../../platform/moment.ts'
import { callNext } from './call-next.ts'
import { confirmAlarm } from './read-referral.ts'
import { myReferrals } from './today.ts'

const WEDNESDAY = '2026-11-25'

describe('somebody may be in danger: the alarm is chased until a named person has read it', () => {
  let database: TestDatabase
  let world: World
  let duty: Holder
  let deputy: Holder
  let lead: Holder
  let manager: Holder
  beforeEach(async () => {
    await database?.close()
    database = await testDatabase()
    world = await aWorld(database, { today: WEDNESDAY })
    duty = await world.colleague('Dana Price', 'link-worker', world.pcn)
    deputy = await world.colleague('Femi Cole', 'link-worker', world.pcn)
    lead = await world.colleague('Sunil Rao', 'safeguarding-lead', world.pcn)
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
  })
  after(() => database.close())

  const wholeRota = async () => {
    await aDuty(world, world.pcn.id, lead, 'safeguarding-lead')
    await aDuty(world, world.pcn.id, deputy, 'deputy')
    await aDuty(world, world.pcn.id, duty, 'duty')
  }
  const danger = async (form: object = { danger: 'yes' }) => {
    const { id } = await receive(world, form)
    const alarm = await world.write((db) =>
      db.selectFrom('crisis_alarm').selectAll().where('referral_id', '=', id).executeTakeFirst(),
    )
    return { id, alarm }
  }
  const calls = async () => {
    const rows = await world.write((db) =>
      db
        .selectFrom('crisis_alarm_call')
        .select(['colleague_id', 'called_at'])
        .orderBy('called_at')
        .orderBy('id')
        .execute(),
    )
    const names = new Map([duty, deputy, lead, manager].map(({ id, givenName }) => [id, givenName]))
    return rows.map((row) => names.get(row.colleague_id))
  }
  /** The queue comes round at this minute of the day; messages so far left, or did not. */
  const comesRound = (alarmId: string, time: string, messages: 'left' | 'held') =>
    world.asJob('referrals.chase-alarm', async (context) => {
      await context.db
        .updateTable('mail')
        .set({ status: messages === 'left' ? 'sent' : 'held' })
        .execute()
      await callNext({ ...context, moment: momentAt(londonInstant(WEDNESDAY, time)) }, alarmId)
    })

  test('(H1) the duty person is called at once, then the deputy, the safeguarding lead and the manager', async () => {
    await wholeRota()
    const { alarm } = await danger()
    assert.deepEqual(await calls(), ['Dana'])
    for (const [time, who] of [
      ['10:31', ['Dana', 'Femi']],
      ['11:02', ['Dana', 'Femi', 'Sunil']],
      ['11:33', ['Dana', 'Femi', 'Sunil', 'Priya']],
    ] as const) {
      await comesRound(alarm?.id ?? '', time, 'left')
      assert.deepEqual(await calls(), who)
    }
  })

  test('(H1) nobody is called twice while somebody still has their half hour to read it', async () => {
    await wholeRota()
    const { alarm } = await danger()
    await comesRound(alarm?.id ?? '', '10:10', 'left')
    await comesRound(alarm?.id ?? '', '10:29', 'left')
    assert.deepEqual(await calls(), ['Dana'])
  })

  test('(H1, H4) a message that could not be delivered told nobody: the next is called within minutes', async () => {
    await wholeRota()
    const { alarm } = await danger()
    await comesRound(alarm?.id ?? '', '10:06', 'held')
    assert.deepEqual(await calls(), ['Dana', 'Femi'])
  })

  test('(H1) once all were called it goes round again, until somebody confirms', async () => {
    await aDuty(world, world.pcn.id, duty, 'duty')
    const { id, alarm } = await danger()
    await comesRound(alarm?.id ?? '', '10:31', 'left')
    await comesRound(alarm?.id ?? '', '11:02', 'left')
    assert.deepEqual(await calls(), ['Dana', 'Priya', 'Dana', 'Priya'])
    const onToday = async (holder: Holder) =>
      ((await world.as(holder, (context) => myReferrals.load(context))).lines ?? []).some(
        ({ key }) => key === `referral-alarm:${id}`,
      )
    assert.deepEqual([await onToday(duty), await onToday(manager)], [true, true])
    const done = await world.as(manager, (context) => confirmAlarm(context, { referralId: id }))
    assert.ok(done.ok)
    assert.deepEqual([await onToday(duty), await onToday(manager)], [false, false])
    await comesRound(alarm?.id ?? '', '12:30', 'left')
    assert.equal((await calls()).length, 4)
    const events = (await world.events()).filter(({ name }) => name === 'referrals.alarm-confirmed')
    assert.equal(events.length, 1)
  })

  test('(H1) out of hours the first call goes out, and the chase begins when the service opens', async () => {
    await wholeRota()
    world.moment = momentAt(londonInstant(WEDNESDAY, '20:00'))
    const { alarm } = await danger()
    await comesRound(alarm?.id ?? '', '21:30', 'left')
    assert.equal((await calls()).length <= 1, true)
  })

  test('(H1) whoever has nothing to do with it cannot say that it was read', async () => {
    await wholeRota()
    const { id } = await danger()
    const stranger = await world.colleague('Mo Reid', 'pcn-manager', world.otherPcn)
    const refused = await world.as(stranger, (context) => confirmAlarm(context, { referralId: id }))
    assert.equal(!refused.ok && refused.refusal.kind, 'forbidden')
    const open = await world.write((db) => db.selectFrom('crisis_alarm').select('confirmed_at').executeTakeFirst())
    assert.equal(open?.confirmed_at, null)
  })

  for (const [why, form, because] of [
    ['the answer "yes"', { danger: 'yes' }, ['danger']],
    ['a word of the list', { reason: 'He hits me when he drinks' }, ['words']],
    ['a need that the Framework says to escalate', { needs: ['need.suicidal'] }, ['need']],
  ] as const)
    test(`(H1) an alarm is raised by ${why}`, async () => {
      assert.deepEqual((await danger(form)).alarm?.because, because)
    })

  test('(H1) an ordinary referral raises none', async () => {
    assert.equal((await danger({ reason: 'She would like company and a walk', danger: 'no' })).alarm, undefined)
  })

  test('(H7) with nobody on the rota, a manager holds what comes in', async () => {
    const { id } = await receive(world)
    const row = await world.write((db) =>
      db.selectFrom('referral').select('holder_id').where('id', '=', id).executeTakeFirst(),
    )
    assert.equal(row?.holder_id, manager.id)
  })

  test('the alarm names nobody in its message and in its events', async () => {
    await wholeRota()
    await danger({ danger: 'yes', firstName: 'Marguerite' })
    assert.doesNotMatch(JSON.stringify(await world.events()), /Marguerite|07700/)
  })
})
