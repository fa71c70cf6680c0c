import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { noSuchId, type TestSite, testSite } from '../../../test/site.ts'
import { actorOf, type Holder, type Worker } from '../../../test/world.ts'
import { Scope } from '../../platform/scope.ts'
import { placements } from '../placements/module.ts'
import { supervisionEvidence, supervisionTime } from './contributions.ts'
import { gridStatement } from './grid.store.ts'
import { supervision } from './module.ts'
import { recordSession } from './record-session.ts'

const TODAY = '2026-11-25'

describe('supervision, month by month', () => {
  let site: TestSite
  let manager: Holder

  before(async () => {
    site = await testSite({ today: TODAY, modules: [placements, supervision] })
    manager = await site.world.colleague('Priya Shah', 'pcn-manager', site.world.pcn)
  })
  after(() => site.close())

  const held = (worker: Worker, heldOn: string, kind = 'clinical-supervision', minutes = 60) =>
    site.world.as(manager, async (context) => {
      const done = await recordSession(context, {
        id: noSuchId(),
        postId: worker.postId,
        kinds: [kind],
        heldOn,
        minutes,
      })
      assert.ok(done.ok, JSON.stringify(done))
    })
  const planned = (worker: Worker, day: string, more: object) =>
    site.world.write((db) =>
      db
        .insertInto('planned_session')
        .values({
          id: noSuchId(),
          post_id: worker.postId,
          supervisor_id: manager.id,
          kinds: ['clinical-supervision'],
          starts_at: new Date(`${day}T14:00:00Z`),
          minutes: 60,
          planned_at: new Date(`${day}T08:00:00Z`),
          changed_at: new Date(`${day}T08:00:00Z`),
          ...more,
        })
        .execute(),
    )

  test('[S40] each month of each worker is held, late, missed with its code, paused or not due; by name', async () => {
    const { world } = site
    const bea = await world.linkWorker('Bea North', {
      started: '2025-01-06',
      away: { from: '2026-06-02', until: '2026-07-01' },
    })
    await world.linkWorker('Abel Cole', { started: '2026-09-01' })
    for (const day of ['2026-03-10', '2026-04-30', '2026-05-12', '2026-08-03', '2026-09-09', '2026-10-14'])
      await held(bea, day)
    await planned(bea, '2026-07-20', { state: 'missed', cancelled_by: 'supervisor', gap_reason: 'supervisor-away' })
    await planned(bea, '2026-02-11', { state: 'missed', cancelled_by: 'service', gap_reason: 'service-pressure' })
    const client = await site.client(manager)
    const page = await client.get('/supervision-grid?kind=clinical-supervision')
    const words = Object.fromEntries(page.rows.map(([name, owes, ...cells]) => [name, { owes, cells }]))
    assert.deepEqual(words['Bea North']?.cells, [
      'Missed',
      'Missed',
      'Missed Service pressure',
      'Held',
      'Held',
      'Held',
      'Paused',
      'Late Supervisor away',
      'Held',
      'Held',
      'Held',
      'Due',
    ])
    assert.equal(words['Bea North']?.owes, 'Riverside Primary Care Network')
    assert.deepEqual(words['Abel Cole']?.cells.slice(-4), ['Not due', 'Not due', 'Missed', 'Due'])
    assert.deepEqual(
      page.rows.map(([name]) => name),
      ['Abel Cole', 'Bea North'],
      'by name, never by how many',
    )

    const late = page.document
      .byTag('a')
      .find((link) => (link.attributes['aria-label'] ?? '').includes('Bea North, July 2026'))
    const opened = await client.get(late?.attributes.href ?? '')
    assert.deepEqual(
      opened.rows.map(([day, , , , how]) => [day, how]).filter(([day]) => day?.includes('2026')),
      [
        ['3 Aug 2026', 'Held'],
        ['20 Jul 2026', 'Missed: supervisor away'],
      ],
    )
    const file = await (await client.raw('/supervision-grid/figures.csv?kind=clinical-supervision')).text()
    assert.match(
      file,
      /Bea North,Riverside Primary Care Network,Missed,Missed,Missed: service pressure,Held,Held,Held,Paused,Late: supervisor away,Held,Held,Held,Due\r\n/,
    )
  })

  test('[S32] the pack of evidence says of each month the days it was held, or the gap with its code, or that it was paused', async () => {
    const { world } = site
    const cleo = await world.linkWorker('Cleo Marsh', {
      started: '2025-01-06',
      away: { from: '2026-06-02', until: '2026-07-01' },
    })
    await held(cleo, '2026-05-12')
    const moved = noSuchId()
    await planned(cleo, '2026-08-12', { id: moved, state: 'held' })
    await world.write((db) =>
      db
        .insertInto('planned_session_move')
        .values({
          session_id: moved,
          sequence: 1,
          from_at: new Date('2026-08-05T13:00:00Z'),
          to_at: new Date('2026-08-12T13:00:00Z'),
          moved_at: new Date('2026-08-04T09:00:00Z'),
        })
        .execute(),
    )
    await world.write((db) =>
      db
        .insertInto('supervision_session')
        .values({
          id: moved,
          post_id: cleo.postId,
          supervisor_id: manager.id,
          kinds: ['clinical-supervision'],
          held_on: '2026-08-12',
          minutes: 60,
          recorded_at: new Date('2026-08-12T15:00:00Z'),
        })
        .execute(),
    )
    await planned(cleo, '2026-07-15', { state: 'missed', cancelled_by: 'none', gap_reason: 'absence' })
    const asked = {
      posts: [{ id: cleo.postId, colleagueId: cleo.id, name: cleo.name }],
      from: '2026-05-01',
      until: '2026-08-31',
    }
    const rows = await world.as(manager, (context) => supervisionEvidence.load(context, asked))
    const clinical = rows.filter(({ clause }) => clause === 'sup.clinical-monthly')
    assert.deepEqual(
      clinical.map(({ what, state, says }) => [what, state, says]),
      [
        ['Clinical (non-managerial) supervision, May 2026', 'in-place', 'Held on 12 May 2026'],
        ['Clinical (non-managerial) supervision, June 2026', 'paused', 'Paused: away for most of the month'],
        ['Clinical (non-managerial) supervision, July 2026', 'gap', 'Not held; 15 Jul 2026 was missed: absence'],
        [
          'Clinical (non-managerial) supervision, August 2026',
          'in-place',
          'Held on 12 Aug 2026 (moved from 5 Aug 2026)',
        ],
      ],
    )
    assert.equal(clinical.at(-1)?.record, `supervision-session:${moved}`)
    const gp = rows.filter(({ clause }) => clause === 'sup.gp-supervisor-meeting')
    assert.ok(
      gp.length > 0 && gp.every(({ state }) => state !== 'in-place'),
      'what was never held is a gap, and not hidden',
    )
    const spent = await world.as(cleo, (context) =>
      supervisionTime.load(context, cleo.postId, { from: '2026-08-01', until: '2026-08-31' }),
    )
    assert.deepEqual(
      spent.map(({ kind, on, minutes }) => [kind, on, minutes]),
      [['supervision', '2026-08-12', 60]],
    )
  })

  test('a PCN sees of whom a provider employs what its contract asks for, and not line management (H9)', async () => {
    const { world } = site
    await world.linkWorker('Dov Stein', { started: '2025-01-06', employer: world.provider })
    const client = await site.client(manager)
    const names = async (kind: string) =>
      (await client.get(`/supervision-grid?kind=${kind}`)).rows.map(([name]) => name)
    assert.ok((await names('gp-supervision')).includes('Dov Stein'))
    assert.ok(!(await names('line-management')).includes('Dov Stein'))
    const theirs = await world.colleague('Rae Lind', 'provider-manager', world.provider)
    const seen = await (await site.client(theirs)).get('/supervision-grid?kind=line-management')
    assert.deepEqual(
      seen.rows.map(([name]) => name),
      ['Dov Stein'],
    )
  })

  test('nobody else’s workers are in it, and a worker has no grid', async () => {
    const { world } = site
    const other = await world.colleague('Una Flint', 'pcn-manager', world.otherPcn)
    assert.deepEqual((await (await site.client(other)).get('/supervision-grid')).rows, [])
    const worker = await world.linkWorker('Eve Holt', { started: '2026-11-02' })
    assert.equal((await (await site.client(worker)).get('/supervision-grid')).status, 404)
  })

  test('five hundred workers are one statement on an index', async () => {
    const { world } = site
    await world.write(async (db) => {
      await sql`
        with worker as (
          insert into colleague (id, given_name, family_name)
          select gen_random_uuid(), 'Worker', 'Number ' || n from generate_series(1, 500) n returning id
        ), job as (
          insert into post (id, colleague_id, role, job_title, employer_id, pcn_id, employment_model, wte, started_on, joined_on)
          select gen_random_uuid(), worker.id, 'link-worker', 'Link worker', ${world.otherPcn.id}, ${world.otherPcn.id},
                 'pcn-direct', 1, '2025-01-06', '2025-01-06' from worker returning id
        )
        insert into supervision_session (id, post_id, kinds, held_on, minutes, recorded_at)
        select gen_random_uuid(), job.id, array[kind], date '2025-12-10' + 30 * month, 60, now()
        from job, generate_series(0, 11) month,
             unnest(array['clinical-supervision', 'gp-supervision', 'line-management']) kind`.execute(db)
    })
    await site.database.owner.executeQuery(sql`analyze`.compile(site.database.owner))
    const other = await world.colleague('Flo Marr', 'pcn-manager', world.otherPcn)
    const scope = Scope.of(actorOf(other), 'pcn-manager')
    assert.ok(scope)
    const asked = {
      kind: 'clinical-supervision',
      beyondEmployer: true,
      from: '2025-12-01',
      since: '2025-09-01',
      most: 501,
    }
    const { plan, rows } = await world.as(other, async (context) => {
      const statement = gridStatement(context, scope, asked)
      const lines = await statement.explain<{ 'QUERY PLAN': string }>('text')
      return { plan: lines.map((line) => line['QUERY PLAN']).join('\n'), rows: await statement.execute() }
    })
    assert.equal(rows.length, 500)
    assert.equal(
      rows.reduce((all, { sessions }) => all + sessions.length, 0),
      6_000,
    )
    assert.doesNotMatch(plan, /Seq Scan on supervision_session/)
    assert.match(plan, /Index.*supervision_session_post/)
  })
})
