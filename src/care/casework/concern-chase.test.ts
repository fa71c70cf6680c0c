import assert from 'node:assert/strict'
import { after, beforeEach, describe, it, test } from 'node:test'
import { aCase } from '../../../test/cases.ts'
import { readyWorker } from '../../../test/ready-worker.ts'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker, World } from '../../../test/world.ts'
import { londonInstant } from '../../lib/moment.ts'
import { momentAt } from '../../platform/moment.ts'
import { appoint } from '../../workforce/placements/appoint.ts'
import { acknowledgeConcern } from './change-concern.ts'
import { chaseConcern } from './chase-concern.ts'
import { nextCallAt } from './concern-chase.rules.ts'
import { casework } from './module.ts'
import { openConcern } from './open-concern.ts'

const RUNGS = [
  { kind: 'safeguarding-gp', colleagueId: 'Helen' },
  { kind: 'safeguarding-lead', colleagueId: 'Sunil' },
]
const call = (colleagueId: string, day: string, time: string, told: boolean) => ({
  colleagueId,
  calledAt: londonInstant(day, time),
  told,
})

/** Friday 18 December 2026 is before a weekend; Thursday 24 before Christmas, a weekend and the bank holiday of Boxing Day. */
for (const [what, calls, now, expected] of [
  ['nobody was called: at once, at any hour', [], ['2026-12-19', '23:00'], ['2026-12-19', '23:00']],
  [
    'told at 10: an hour to read it',
    [call('Helen', '2026-12-18', '10:00', true)],
    ['2026-12-18', '10:05'],
    ['2026-12-18', '11:00'],
  ],
  [
    'told at 10, and it is 11: at once',
    [call('Helen', '2026-12-18', '10:00', true)],
    ['2026-12-18', '11:00'],
    ['2026-12-18', '11:00'],
  ],
  [
    'told on Friday at 4:30pm: on Monday at 9',
    [call('Helen', '2026-12-18', '16:30', true)],
    ['2026-12-18', '16:35'],
    ['2026-12-21', '09:00'],
  ],
  [
    'told on Christmas Eve at 4:30pm: on the 29th',
    [call('Helen', '2026-12-24', '16:30', true)],
    ['2026-12-24', '16:40'],
    ['2026-12-29', '09:00'],
  ],
  [
    'not delivered: five minutes, even on a Saturday',
    [call('Helen', '2026-12-19', '12:00', false)],
    ['2026-12-19', '12:01'],
    ['2026-12-19', '12:05'],
  ],
  [
    'not delivered on Boxing Day: at once after that',
    [call('Helen', '2026-12-26', '12:00', false)],
    ['2026-12-26', '12:06'],
    ['2026-12-26', '12:06'],
  ],
  [
    'all were tried on a Saturday and none told: again on Monday',
    [call('Helen', '2026-12-19', '12:00', false), call('Sunil', '2026-12-19', '12:05', false)],
    ['2026-12-19', '12:30'],
    ['2026-12-21', '09:00'],
  ],
  [
    'the clocks change on the Sunday: on Monday at 9 as people know it',
    [call('Helen', '2026-10-23', '16:45', true)],
    ['2026-10-23', '16:50'],
    ['2026-10-26', '09:00'],
  ],
] as const)
  test(`(H4) when the next is called about a concern, ${what}`, () => {
    const [day, time] = now
    const at = nextCallAt({ calls, rungs: RUNGS, now: londonInstant(day, time) })
    assert.deepEqual(at, londonInstant(...(expected as [string, string])))
  })

const WEDNESDAY = '2026-11-25'

describe('a concern is chased until a named person has confirmed it', () => {
  let site: TestSite
  let world: World
  let amina: Worker
  const people: Record<string, Holder> = {}

  beforeEach(async () => {
    await site?.close()
    site = await testSite({ today: WEDNESDAY, modules: [casework] })
    world = site.world
    for (const [name, role] of [
      ['Priya Shah', 'pcn-manager'],
      ['Sunil Rao', 'safeguarding-lead'],
      ['Helen Marsh', 'gp-supervisor'],
      ['Dana Price', 'gp-supervisor'],
      ['Alice Berry', 'line-manager'],
    ] as const)
      people[name.split(' ')[0] ?? ''] = await world.colleague(name, role, world.pcn)
    amina = await readyWorker(world, 'Amina Yusuf', { lineManager: who('Alice') })
    await world.write(async (db) => {
      for (const { id, givenName } of Object.values(people))
        await db
          .updateTable('colleague')
          .set({ email: `${givenName}@example.nhs.uk`, phone: '01632 960 222', profession: 'GP', register: 'GMC' })
          .where('id', '=', id)
          .execute()
      await db
        .updateTable('appointment')
        .set({ colleague_id: who('Helen').id })
        .where('post_id', '=', amina.postId)
        .where('kind', '=', 'safeguarding-gp')
        .execute()
    })
    const deputy = {
      id: world.moment.newId(),
      postId: amina.postId,
      kind: 'safeguarding-gp',
      colleagueId: who('Dana').id,
    }
    const made = await world.as(who('Priya'), (context) =>
      appoint(context, { ...deputy, deputy: 'yes', from: '2026-10-01' }),
    )
    assert.ok(made.ok, JSON.stringify(made))
  })
  after(() => site.close())

  function who(name: string): Holder {
    const found = people[name]
    assert.ok(found, name)
    return found
  }
  const raise = async () => {
    const { caseId } = await aCase(world, who('Priya'), { worker: amina })
    const id = world.moment.newId()
    const form = { id, caseId, kind: 'safety', what: 'A bruise, and she looked away' }
    const made = await world.as(amina, (context) => openConcern(context, form))
    assert.ok(made.ok, JSON.stringify(made))
    return id
  }
  const called = async () => {
    const rows = await world.write((db) =>
      db
        .selectFrom('concern_call')
        .innerJoin('colleague', 'colleague.id', 'concern_call.colleague_id')
        .select('given_name')
        .orderBy('called_at')
        .orderBy('concern_call.id')
        .execute(),
    )
    return rows.map(({ given_name }) => given_name)
  }
  /** The queue comes round at this minute of the day; messages so far left, or did not. */
  const comesRound = (id: string, time: string, messages: 'left' | 'held') =>
    world.asJob('casework.chase-concern', async (context) => {
      await context.db
        .updateTable('mail')
        .set({ status: messages === 'left' ? 'sent' : 'held' })
        .execute()
      await chaseConcern({ ...context, moment: momentAt(londonInstant(WEDNESDAY, time)) }, id)
    })

  it('[S39] (H4) the safeguarding GP and the line manager are told at once; each hour the deputy, the lead, the PCN manager', async () => {
    const id = await raise()
    assert.deepEqual((await called()).toSorted(), ['Alice', 'Helen'])
    await comesRound(id, '10:30', 'left')
    assert.equal((await called()).length, 2)
    await comesRound(id, '11:00', 'left')
    assert.equal((await called()).at(-1), 'Dana')
    await comesRound(id, '12:00', 'left')
    assert.equal((await called()).at(-1), 'Sunil')
    await comesRound(id, '13:00', 'left')
    assert.equal((await called()).at(-1), 'Priya')
    await comesRound(id, '14:00', 'left')
    assert.equal((await called()).length, 10)
    const page = await (await site.client(amina)).get(`/concerns/${id}`)
    assert.ok(page.says('NOT YET CONFIRMED') && page.says('01632 960 222'))
    const done = await world.as(who('Sunil'), (context) => acknowledgeConcern(context, { concernId: id }))
    assert.ok(done.ok)
    await comesRound(id, '16:00', 'left')
    assert.equal((await called()).length, 10)
    assert.ok(!(await (await site.client(amina)).get(`/concerns/${id}`)).says('NOT YET CONFIRMED'))
  })

  it('[S39] (H4) a message that has not left in five minutes told nobody: the next is called at once', async () => {
    const id = await raise()
    await comesRound(id, '10:04', 'held')
    assert.equal((await called()).length, 2)
    await comesRound(id, '10:05', 'held')
    assert.equal((await called()).at(-1), 'Dana')
    await comesRound(id, '10:10', 'held')
    assert.equal((await called()).at(-1), 'Sunil')
  })

  it('(H4) whoever is away is not called: who stands in or the deputy is', async () => {
    await world.write((db) =>
      db
        .insertInto('supervisor_absence')
        .values({
          id: world.moment.newId(),
          colleague_id: who('Helen').id,
          from_on: '2026-11-20',
        })
        .execute(),
    )
    await raise()
    assert.deepEqual((await called()).toSorted(), ['Alice', 'Dana'])
  })
})
