import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type KyselyPlugin, sql } from 'kysely'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import type { Context, EvidenceSource } from '../../platform/context.ts'
import { placements } from '../placements/module.ts'
import { readiness } from '../readiness/module.ts'
import { paths } from './evidence-pack.paths.ts'
import { evidencePack } from './module.ts'
import { packsToday } from './today.ts'

describe('making a pack', () => {
  let site: TestSite
  let manager: Holder
  let client: Client
  let broken = false

  /** A heading that may fail, as one of another module might. */
  const planted: EvidenceSource = {
    name: 'planted',
    title: 'A planted heading',
    order: 50,
    load: async (_, { posts }) => {
      if (broken) throw new Error('A store was not there')
      return posts.map(({ id, name }) => ({
        what: 'Planted',
        whom: name,
        postId: id,
        state: 'in-place',
        says: 'It is there.',
        clause: 'sup.gp-supervisor-meeting',
        record: `post:${id}`,
      }))
    },
  }

  before(async () => {
    const modules = [placements, readiness, { name: 'planted', routes: [], evidence: [planted] }, evidencePack]
    site = await testSite({ today: '2026-11-25', modules })
    const { world } = site
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    await world.linkWorker('Amina Yusuf', { started: '2026-03-02' })
    client = await site.client(manager)
  })
  after(() => site.close())

  const ask = async () => {
    const asked = await (await client.get(paths.packs())).press('Make the pack for July to September 2026')
    return asked.address.split('/').at(-1) ?? ''
  }

  test('says at which heading it stopped when one fails, and goes on from there when tried again', async () => {
    const packId = await ask()
    broken = true
    await site.runJobs()
    const failed = await client.get(paths.pack({ packId }))
    assert.ok(failed.says('It could not be made: something went wrong at “A planted heading”.'))
    const kept = await headings(packId)
    assert.ok(kept.includes('readiness.verdict') && !kept.includes('planted'))

    const onToday = async () =>
      ((await site.world.as(manager, (context) => packsToday.load(context))).lines ?? []).some(
        ({ what }) => what === 'An evidence pack could not be made',
      )
    assert.equal(await onToday(), true)

    broken = false
    const again = await failed.press('Try again')
    assert.equal(await onToday(), false)
    assert.ok(again.says('Waiting to be made'))
    await site.runJobs()
    const ready = await client.get(paths.pack({ packId }))
    assert.ok(ready.links.some((link) => link.startsWith('Download the PDF')))
    assert.equal((await headings(packId)).length, site.world.joined.evidence.length)
    assert.ok((await site.world.events()).some(({ name }) => name === 'evidence-pack.failed'))
  })

  test('counts on every heading that a module has, and pressing twice makes one', async () => {
    const page = await client.get(paths.packs())
    const form = page.form('Make the pack for July to September 2026')
    const [first, second] = [await form.submit(), await form.submit()]
    assert.equal(first.address, second.address)
    await site.runJobs()
    assert.ok((await client.get(first.address)).says('A planted heading: 1 line'))
  })

  test('costs as many statements for eight workers as for one', async () => {
    const counted = async (workers: readonly Worker[]) => {
      const posts = workers.map(({ postId, id, name }) => ({ id: postId, colleagueId: id, name }))
      return site.world.asJob('test', async (context) => {
        const counting = withCount({ ...context, memory: new Map() })
        for (const source of context.app.evidence)
          await source.load(counting.context, { posts, from: '2026-07-01', until: '2026-09-30' })
        return counting.count()
      })
    }
    const more: Worker[] = []
    for (const name of ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Guy'])
      more.push(await site.world.linkWorker(`${name} Team`, { started: '2026-03-02' }))
    const [one, two, ...six] = more
    assert.ok(one && two)
    // The first of all reads the standards too, which the process keeps.
    await counted([one])
    assert.equal(await counted(six), await counted([two]))
  })

  test('a pack goes after six years, with its files and its code', async () => {
    const packId = await ask()
    await site.runJobs()
    const files = await site.world.write((db) =>
      db.selectFrom('evidence_pack_file').select('file_id').where('pack_id', '=', packId).execute(),
    )
    assert.ok(files.length > 2)
    await site.database.owner.transaction().execute(async (db) => {
      await sql`select set_config('app.system', ${site.world.systemId}, true)`.execute(db)
      await sql`alter table evidence_pack disable trigger evidence_pack_stays`.execute(db)
      await sql`update evidence_pack set asked_at = asked_at - interval '6 years 1 day' where id = ${packId}`.execute(
        db,
      )
      await sql`alter table evidence_pack enable trigger evidence_pack_stays`.execute(db)
    })
    await site.runDaily()
    assert.equal((await client.get(paths.pack({ packId }))).status, 404)
    const left = await site.world.write((db) =>
      db
        .selectFrom('file')
        .select('id')
        .where(
          'id',
          'in',
          files.map(({ file_id }) => file_id),
        )
        .execute(),
    )
    assert.deepEqual(left, [])
  })

  const headings = async (packId: string) => {
    const rows = await site.world.write((db) =>
      db.selectFrom('evidence_pack_part').select('name').where('pack_id', '=', packId).execute(),
    )
    return rows.map(({ name }) => name)
  }
})

function withCount(context: Context): { context: Context; count: () => number } {
  let count = 0
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  // A transaction with a plugin is a transaction still.
  return { context: { ...context, db: context.db.withPlugin(counter) as Context['db'] }, count: () => count }
}
