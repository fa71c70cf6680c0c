import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { noSuchId, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { routes } from '../../app.ts'
import { accept } from '../../platform/result.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { appoint } from '../placements/appoint.ts'
import { startSession } from '../supervision/index.ts'
import { addItem } from './agenda-items.ts'
import { offerToSign } from './offer-to-sign.ts'
import { saveRecord } from './save-record.ts'

const OWN = 'I keep thinking about it at night'
const SHARED = 'We slowed down and looked at C-10001 together'
const ITEM = 'Whether this job is still for me'

describe('what is said in supervision stays between the two', () => {
  let site: TestSite
  let manager: Holder
  let gp: Holder
  let amina: Worker
  let id = ''

  before(async () => {
    site = await testSite({ today: '2026-11-25' })
    const { world } = site
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    gp = await world.colleague('Helen Lee', 'clinical-supervisor', world.pcn)
    amina = await world.linkWorker('Amina Yusuf', { started: '2026-06-01', soleWorkerSaid: false })
    await world.write((db) =>
      db.updateTable('colleague').set({ profession: 'GP', register: 'GMC' }).where('id', '=', gp.id).execute(),
    )
    const appointment = { postId: amina.postId, kind: 'clinical-supervisor', colleagueId: gp.id, from: '2026-06-01' }
    await world.as(manager, (context) => appoint(context, { id: noSuchId(), ...appointment }))
    const kind = 'clinical-supervision'
    const made = await world.as(gp, (context) => startSession(context, { postId: amina.postId, kind }))
    assert.ok(made.ok)
    id = made.value.id
    const worker = await site.client(amina)
    await (await worker.get(`/supervision-sessions/${id}`))
      .form('Add, for you alone')
      .fill({ 'Something you want to talk about': ITEM })
      .submit()
    const saved = await world.as(amina, (context) =>
      saveRecord(context, {
        sessionId: id,
        kinds: [kind],
        heldOn: '2026-11-25',
        minutes: 60,
        themes: ['wellbeing'],
        wellbeing: 'struggling',
        shared: SHARED,
        own: OWN,
        'action-1-id': noSuchId(),
        'action-1-text': 'Take the whole lunch hour',
        'action-1-owner': amina.id,
        'action-1-due': '2026-12-09',
      }),
    )
    assert.ok(saved.ok, JSON.stringify(saved))
  })
  after(() => site.close())

  const seenBy = async (holder: Holder | undefined, table: 'private_note' | 'session_record' | 'agenda_item') => {
    const carries = { systemId: site.world.systemId, accountId: holder?.accountId }
    const found = await inTransaction(site.database.pool, carries, async (db) =>
      accept(await sql`select * from ${sql.table(table)}`.execute(db)),
    )
    return found.ok ? found.value.rows.length : -1
  }

  test('[S42] the application’s own database role reads a private note for its author’s account and for no other', async () => {
    assert.equal(await seenBy(amina, 'private_note'), 1)
    assert.equal(await seenBy(gp, 'private_note'), 0)
    assert.equal(await seenBy(manager, 'private_note'), 0)
    assert.equal(await seenBy(undefined, 'private_note'), 0)
    assert.equal(await seenBy(amina, 'agenda_item'), 1)
    assert.equal(await seenBy(gp, 'agenda_item'), 0)
  })

  test('[S42] the record is read by the two and by no other account, nor by a job', async () => {
    assert.equal(await seenBy(amina, 'session_record'), 1)
    assert.equal(await seenBy(gp, 'session_record'), 1)
    assert.equal(await seenBy(manager, 'session_record'), 0)
    assert.equal(await seenBy(undefined, 'session_record'), 0)
  })

  test('[S42] whoever manages the worker opens no page of what the two write, and writes none of it', async () => {
    const client = await site.client(manager)
    assert.equal((await client.get(`/supervision-sessions/${id}/items`)).status, 404)
    assert.equal((await client.json(`/api/supervision-sessions/${id}/signing`)).status, 404)
    const { world } = site
    const asked = await world.as(manager, (context) => offerToSign(context, { sessionId: id }))
    assert.deepEqual(asked, { ok: false, refusal: { kind: 'missing' } })
    const item = { sessionId: id, id: noSuchId(), text: 'Why so many hours', notAPerson: [] }
    assert.deepEqual(await world.as(manager, (context) => addItem(context, item)), {
      ok: false,
      refusal: { kind: 'missing' },
    })
    assert.equal(await seenBy(manager, 'agenda_item'), 0)
  })

  test('another account can neither change nor take away what is private', async () => {
    const carries = { systemId: site.world.systemId, accountId: gp.accountId }
    const touched = await inTransaction(site.database.pool, carries, async (db) => {
      const changed = await db.updateTable('private_note').set({ version: 9 }).executeTakeFirst()
      const gone = await db.deleteFrom('private_note').executeTakeFirst()
      return accept(Number(changed.numUpdatedRows) + Number(gone.numDeletedRows))
    })
    assert.deepEqual(touched, { ok: true, value: 0 })
    assert.equal(await seenBy(amina, 'private_note'), 1)
  })

  test('a visitor, or the holder of a link, writes nothing into what is private, and a job reads none of it', async () => {
    const { systemId } = site.world
    const post = sql`(select id from post where colleague_id = ${amina.id})`
    const writes = {
      private_note: sql`insert into private_note (session_id, account_id, key_id, sealed, written_at)
        values (${id}, ${gp.accountId}, 'k', 'x', now())`,
      session_record: sql`insert into session_record
        (session_id, worker_id, supervisor_id, key_id, shared, written_by, written_at)
        values (${id}, ${amina.id}, ${gp.id}, 'k', 'x', ${gp.id}, now())`,
      agenda_item: sql`insert into agenda_item
        (id, post_id, author_id, account_id, reader_id, shown, key_id, sealed, made_at)
        values (${noSuchId()}, ${post}, ${amina.id}, ${amina.accountId}, ${gp.id}, true, 'k', 'x', now())`,
      pulse_answer: sql`insert into pulse_answer (account_id, colleague_id, week_on, question, answer)
        values (${amina.accountId}, ${amina.id}, '2026-11-23', 'manageable', 1)`,
      own_time_entry: sql`insert into own_time_entry (id, account_id, post_id, kind, on_day, minutes, key_id, sealed)
        values (${noSuchId()}, ${amina.accountId}, ${post}, 'learning', '2026-11-24', 60, 'k', 'x')`,
      own_learning: sql`insert into own_learning
        (id, account_id, post_id, kind, on_day, minutes, state, key_id, sealed)
        values (${noSuchId()}, ${amina.accountId}, ${post}, 'learning', '2026-11-24', 60, 'done', 'k', 'x')`,
      job_check: sql`insert into job_check (post_id, milestone, account_id, answer, answered_on, shared_on)
        values (${post}, 'six-weeks', ${amina.accountId}, 'different', '2026-11-24', '2026-11-24')`,
    }
    for (const [table, write] of Object.entries(writes)) {
      const asVisitor = inTransaction(site.database.pool, { systemId }, async (db) => accept(await write.execute(db)))
      await assert.rejects(asVisitor, /row-level security/, table)
    }
    for (const table of ['private_note', 'session_record', 'agenda_item'] as const)
      assert.equal(await site.world.asJob('any', ({ db }) => countIn(db, table)), 0, table)
  })

  const countIn = async (db: Parameters<Parameters<typeof site.world.write>[0]>[0], table: string) =>
    (await sql`select 1 from ${sql.table(table)}`.execute(db)).rows.length

  test('[S42] a manager sees the date, the kind and the minutes, and no word on any page, search, export, digest or API', async () => {
    const client = await site.client(manager)
    const page = await client.get(`/supervision-sessions/${id}`)
    assert.equal(page.fact('Minutes'), '60')
    assert.equal(page.fact('Held'), 'Yes')
    assert.ok(!page.html.includes('truggling') && !page.html.includes('Wellbeing'))
    const { body } = await client.json(`/api/supervision-sessions/${id}`)
    const keys = Object.keys(body as object)
    assert.deepEqual(
      keys.filter(
        (key) => !['id', 'postId', 'date', 'type', 'minutes', 'attended', 'nextDate', 'gapReason'].includes(key),
      ),
      [],
    )
    const worker = await site.client(amina)
    assert.ok((await worker.get(`/supervision-sessions/${id}`)).html.includes(OWN))
    assert.ok(!(await (await site.client(gp)).get(`/supervision-sessions/${id}`)).html.includes(OWN))
    for (const [name, reader, words] of readers())
      for (const path of everyPath()) {
        const text = await (await (await site.client(reader)).raw(path)).text()
        for (const word of words) assert.ok(!text.includes(word), `${path} told ${name}: ${word}`)
      }
  })

  const readers = (): [string, Holder, string[]][] => [
    ['the manager', manager, [OWN, SHARED, ITEM, 'Take the whole lunch hour']],
    ['the supervisor', gp, [OWN, ITEM]],
  ]
  /** Every GET of the service, asked of this session and this post: pages, exports and the API alike. */
  const everyPath = () =>
    [...new Set(routes.filter(({ method, door }) => method === 'GET' && door === 'seat').map(({ path }) => path))]
      .map((path) =>
        path
          .replace(':sessionId', id)
          .replace(':postId', amina.postId)
          .replace(':colleagueId', amina.id)
          .replace(/:\w+/g, noSuchId()),
      )
      .flatMap((path) => (path.startsWith('/search') ? [path, `${path}?q=lunch`, `${path}?q=night`] : [path]))

  test('no event and no line of the log holds a word of it, and nothing lies in clear', async () => {
    const events = JSON.stringify(await site.world.events())
    for (const word of [OWN, SHARED, ITEM, 'struggling', 'lunch']) assert.ok(!events.includes(word), word)
    const { rows } = await sql<{ sealed: Buffer }>`select sealed from private_note`.execute(site.database.owner)
    assert.ok(rows.every(({ sealed }) => !sealed.toString('latin1').includes('night')))
  })
})
