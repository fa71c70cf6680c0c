import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { ReadPdf } from '../../../test/pdf.ts'
import { makeReady } from '../../../test/ready-worker.ts'
import { type TestSite, testSite } from '../../../test/site.ts'
import { paths } from './evidence-pack.paths.ts'

const SECRET = 'Quillfeather'

/** Columns in which people write what they want, whatever table they stand in. */
const FREE_TEXT = [
  'reason',
  'evidence',
  'says',
  'answer',
  'blocker',
  'plan',
  'note',
  'notes',
  'words',
  'text',
  'comment',
  'why',
  'provider',
  'record_system',
  'what',
  'who_to_ring',
  'detail',
  'advice',
  'shared',
  'private',
  'outcome_note',
  'details',
  'summary',
]

describe('what nobody finds in a pack', () => {
  let site: TestSite
  before(async () => {
    site = await testSite({ today: '2026-11-25' })
  })
  after(() => site.close())

  test('no word that somebody typed anywhere is in its bytes: PDF unpacked, CSV, ZIP or page (H4, H9) [S106]', async () => {
    const { world } = site
    const manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    const amina = await world.linkWorker('Amina Yusuf', {
      started: '2026-03-02',
      away: { from: '2026-08-03', until: '2026-09-07' },
    })
    await makeReady(world, amina)
    const agreed = { post_id: amina.postId, edition: '1', agreed_by: manager.id, agreed_as: 'pcn-manager' }
    await world.write(async (db) => {
      await db
        .insertInto('agreed_exception')
        .values({
          ...agreed,
          id: world.moment.newId(),
          item_id: 'ind.b.it',
          from_on: '2026-08-01',
          until_on: '2026-08-20',
          reason: SECRET,
          worker_told_at: world.moment.now,
        })
        .execute()
      await db
        .insertInto('record_access')
        .values({
          post_id: amina.postId,
          site_id: world.practices.riverside.id,
          access_type: 'acc.gp-record',
          state: 'requested',
          requested_on: '2026-08-01',
          blocker: SECRET,
        })
        .execute()
      await db
        .insertInto('supervision_session')
        .values({
          id: world.moment.newId(),
          post_id: amina.postId,
          kinds: ['gp-supervision'],
          held_on: '2026-07-14',
          minutes: 60,
          recorded_at: world.moment.now,
        })
        .execute()
      await db
        .insertInto('induction_mark')
        .values({
          id: world.moment.newId(),
          post_id: amina.postId,
          item_id: 'ind.w1.scope',
          edition: '1',
          state: 'not-applicable',
          on_day: '2026-03-03',
          reason: SECRET,
          evidence: SECRET,
          marked_by: manager.id,
          marked_at: world.moment.now,
        })
        .execute()
    })
    const planted = await plantEverywhere()
    assert.ok(planted.includes('training_record.provider') && planted.includes('induction_mark.reason'), planted.join())

    const client = await site.client(manager)
    const asked = await (await client.get(paths.packs())).press('Make the pack for July to September 2026')
    await site.runJobs()
    const page = await client.get(asked.address)
    assert.ok(page.says('Agreed exception') && !page.html.includes(SECRET))
    const files = page.links.filter((link) => link.startsWith('Download') || link.endsWith('.csv'))
    assert.ok(files.length > 4)
    for (const link of files) {
      const bytes = Buffer.from(await (await client.raw(page.hrefOf(link))).arrayBuffer())
      for (const text of textsIn(bytes)) assert.ok(!text.includes(SECRET), link)
    }
  })

  /** Writes the word into every text column of the list that takes it, in every row there is. */
  async function plantEverywhere(): Promise<string[]> {
    const { rows } = await sql<{ table_name: string; column_name: string }>`
      select table_name, column_name from information_schema.columns
      where table_schema = 'public' and data_type = 'text' and column_name in (${sql.join(FREE_TEXT)})`.execute(
      site.database.owner,
    )
    const planted: string[] = []
    for (const { table_name: table, column_name: column } of rows) {
      const done = await site.world
        .write((db) => sql`update ${sql.table(table)} set ${sql.ref(column)} = ${SECRET}`.execute(db))
        .catch(() => undefined)
      if (done) planted.push(`${table}.${column}`)
    }
    return planted
  }
})

/** A file in every way in which somebody might search it. */
function textsIn(bytes: Buffer): string[] {
  const plain = bytes.toString('latin1')
  if (plain.startsWith('%PDF')) {
    const pdf = new ReadPdf(bytes)
    return [plain, pdf.inflated, pdf.words]
  }
  if (plain.startsWith('PK')) return Object.values(unzipSync(bytes)).flatMap((inside) => textsIn(Buffer.from(inside)))
  return [bytes.toString('utf8')]
}
