import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { unzipSync } from 'fflate'
import { ReadPdf } from '../../../test/pdf.ts'
import { makeReady } from '../../../test/ready-worker.ts'
import { type Client, type Page, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { showCode } from './code.rules.ts'
import { paths } from './evidence-pack.paths.ts'

const QUARTER = 'July to September 2026'

describe('an evidence pack', () => {
  let site: TestSite
  let manager: Holder
  let gp: Holder
  let amina: Worker
  let client: Client

  before(async () => {
    site = await testSite({ today: '2026-11-25' })
    const { world } = site
    manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    gp = await world.colleague('Hannah Lowe', 'gp-supervisor', world.pcn)
    amina = await world.linkWorker('Amina Yusuf', { started: '2026-03-02', joined: '2026-03-02' })
    await world.write(async (db) => {
      await db.updateTable('colleague').set({ profession: 'GP', register: 'GMC' }).where('id', '=', gp.id).execute()
      const appointed = { post_id: amina.postId, colleague_id: gp.id, from_on: '2026-03-02' }
      await db
        .insertInto('appointment')
        .values([
          { ...appointed, id: world.moment.newId(), kind: 'gp-supervisor', until_on: '2026-08-16' },
          { ...appointed, id: world.moment.newId(), kind: 'clinical-supervisor' },
        ])
        .execute()
    })
    client = await site.client(manager)
  })
  after(() => site.close())

  /** Presses on the first screen, lets the queue work, and opens what was made. */
  async function made(by: Client = client): Promise<Page> {
    const asked = await (await by.get(paths.packs())).press(`Make the pack for ${QUARTER}`)
    await site.runJobs()
    return by.get(asked.address)
  }
  const bytesOf = async (by: Client, href: string) => Buffer.from(await (await by.raw(href)).arrayBuffer())
  const packIdOf = (page: Page) => page.address.split('/').at(-1) ?? ''

  test('is made with one press from the first screen, waits in words, and is on Today when it is ready [S32] [S106]', async () => {
    const today = await client.get('/today')
    const asked = await today.press('Make the pack')
    assert.equal(asked.status, 200)
    assert.ok(asked.says('Waiting to be made'))
    assert.ok(asked.links.includes('Look again'))
    const progress = await client.json(paths.progress({ packId: packIdOf(asked) }))
    assert.deepEqual(progress.body, {
      waiting: true,
      says: 'Waiting to be made. It begins by itself, usually within seconds.',
    })

    await site.runJobs()
    const told = await client.get('/today?all=1')
    assert.ok(told.says('Your evidence pack is ready'))
    const page = await told.follow('Open it')
    assert.match(page.heading, /^In July to September 2026, \d+ of the \d+ duties towards the link worker of Riverside/)
    assert.ok(!(await client.get('/today?all=1')).says('Your evidence pack is ready'), 'once it was looked at it goes')
    assert.ok((await client.get(paths.packs())).says('Priya Shah'))
  })

  test('names who supervised from when until when, and shows the days without with whoever holds the gap [S32]', async () => {
    const page = await made()
    const pdf = new ReadPdf(await bytesOf(client, page.hrefOf(linkOf(page, 'Download the PDF'))))
    const rows = pdf.all('TR').map(({ children }) => children.map(({ text }) => text))
    const held = rows.find(([, what, , , says]) => what?.startsWith('GP supervisor') && says?.startsWith('Hannah Lowe'))
    assert.deepEqual(held?.slice(0, 4), [
      'Amina Yusuf',
      'GP supervisor sup.gp-supervisor-appointed',
      '2 Mar 2026 to 15 Aug 2026',
      'In place',
    ])
    const gap = rows.find(([, what, , state]) => what?.startsWith('GP supervisor') && state === 'Gap')
    assert.equal(gap?.[2], '16 Aug 2026 to 30 Sep 2026')
    assert.match(gap?.[4] ?? '', /^Nobody was GP supervisor from 16 Aug 2026 to 30 Sep 2026\. .*Hannah Lowe stood down/)
    assert.match(gap?.[4] ?? '', /Held by .*Riverside Primary Care Network\.$/)
    assert.ok(pdf.links.some((address) => address.endsWith(`/posts/${amina.postId}/placements`)))
    assert.equal(pdf.language, 'en-GB')
    assert.match(pdf.all('H1')[0]?.text ?? '', /duties towards the link worker/)
    assert.ok(pdf.words.includes('an independent implementation'))
    assert.ok(pdf.all('H2').some(({ text }) => text === 'The standard that it was judged by'))
  })

  test('says the same line by line in PDF, CSV and on its page [S106]', async () => {
    const page = await made()
    const pdf = new ReadPdf(await bytesOf(client, page.hrefOf(linkOf(page, 'Download the PDF'))))
    const zip = unzipSync(await bytesOf(client, page.hrefOf(linkOf(page, 'Download everything'))))
    const csvs = Object.entries(zip).filter(([name]) => name.endsWith('.csv'))
    const tables = pdf.all('Table').map(({ children }) => children.map((row) => row.children.map(({ text }) => text)))
    const lines = csvs.flatMap(([, bytes]) => rowsOfCsv(Buffer.from(bytes).toString()).slice(1))
    const printed = tables.filter(([heads]) => heads?.[0] === 'Whom').flatMap((rows) => rows.slice(1))
    assert.ok(lines.length > 20)
    assert.equal(printed.length, lines.length)
    for (const [at, line] of lines.entries()) {
      const [whom = '', where = '', what = '', , , state, says = '', holder = '', clause = ''] = line
      const row = printed[at] ?? []
      assert.equal(row[0], [whom, where].filter(Boolean).join(' '))
      assert.equal(row[1], [what, clause].filter(Boolean).join(' '))
      assert.equal(row[3], state)
      assert.equal(row[4], flat([says, holder && `Held by ${holder}.`].filter(Boolean).join(' ')))
    }
    const shown = page.rows.filter(([first]) => first?.startsWith('Amina Yusuf')).length
    assert.equal(shown, lines.length)
  })

  test('is kept out of another neighbourhood’s sight: page, list, progress and every file [S32]', async () => {
    const page = await made()
    const other = await site.client(await site.world.colleague('Omar Diaz', 'pcn-manager', site.world.otherPcn))
    assert.equal((await other.get(page.address.replace(/^\/at\/[^/]+/, ''))).status, 404)
    assert.equal((await other.json(paths.progress({ packId: packIdOf(page) }))).status, 404)
    assert.ok((await other.get(paths.packs())).says('No pack was made yet'))
    for (const label of ['Download the PDF', 'Download everything']) {
      const file = page.hrefOf(linkOf(page, label)).replace(/^\/at\/[^/]+/, '')
      assert.equal((await other.raw(file)).status, 404)
    }
    const worker = await site.client(amina)
    assert.equal((await worker.get(page.address.replace(/^\/at\/[^/]+/, ''))).status, 404)
  })

  test('never changes: made again for the same days, it says which it replaces, and the older says so too [S106]', async () => {
    const first = await made()
    const second = await made()
    assert.ok(second.says('The pack of the same days made before'))
    assert.ok((await client.get(first.address)).says('A newer pack of the same days'))
    const change = site.world.write((db) =>
      db.updateTable('evidence_pack').set({ verdict: 'All is well' }).where('id', '=', packIdOf(first)).execute(),
    )
    await assert.rejects(change, /never changes/)
  })

  test('is checked by its code without an account: by whom, when, for which days, changed or not, and no more [S106]', async () => {
    const page = await made()
    const code = codeOn(page)
    const pdf = await bytesOf(client, page.hrefOf(linkOf(page, 'Download the PDF')))
    const stranger = site.visitor()
    const check = async (typed: string, file?: Buffer) => {
      const form = (await stranger.get(paths.check())).fill({ Code: typed })
      return (file ? form.fill({ [FILE]: new File([new Uint8Array(file)], 'pack.pdf') }) : form).submit('Check it')
    }
    const known = await check(code.toLowerCase().replaceAll('-', ' '))
    assert.equal(known.status, 200)
    assert.match(
      known.text,
      /Made by Riverside Primary Care Network, 25 November 2026 at 10am, for 1 July 2026 to 30 September 2026\./,
    )
    assert.ok(!known.says('Priya') && !known.says('Amina'))
    assert.ok((await check(code, pdf)).says('is unchanged'))
    const altered = Buffer.concat([pdf, Buffer.from('\n')])
    assert.ok((await check(code, altered)).says('it was changed since'))

    const unknown = await check('7K3Q-W9XP-M2DT')
    assert.equal(unknown.status, known.status)
    assert.equal(unknown.heading, 'There is no pack with this code')
    assert.equal(unknown.html.match(/<p>/g)?.length, known.html.match(/<p>/g)?.length)
    assert.ok((await check('not a code')).says('There is no pack with this code'))
    assert.ok((await check('7K3Q-W9XP-M2DT', pdf)).says('not one that was made with this code'))
  })

  test('is not checked by guessing: after some tries nobody is answered, whatever they hold [S106]', async () => {
    const page = await made()
    const guesser = site.visitor()
    const statuses: number[] = []
    for (let tries = 0; tries < 24; tries++) {
      const form = (await guesser.get(paths.check())).fill({ Code: codeOn(page) })
      statuses.push((await form.submit('Check it')).status)
    }
    assert.equal(statuses.at(-1), 429)
  })

  test('a manager chooses other days, and is told when they are none', async () => {
    const form = await client.get(paths.choose())
    const wrong = await form.fill({ 'First day': '2026-10-01', 'Last day': '2026-12-31' }).submit('Make the pack')
    assert.equal(wrong.status, 422)
    assert.ok(wrong.problems.includes('The last day must be today or in the past'))
    const right = await wrong.fill({ 'Last day': '2026-11-24' }).submit('Make the pack')
    assert.ok(right.says('Waiting to be made'))
    assert.match(right.heading, /1 Oct 2026 to 24 Nov 2026/)
  })

  test('a worker finds in their own log who gathered evidence about them', async () => {
    await made()
    const looks = await site.world.write((db) =>
      db.selectFrom('access').select(['actor_id', 'about']).where('name', '=', 'evidence-pack.gathered').execute(),
    )
    assert.ok(looks.some(({ actor_id, about }) => actor_id === manager.id && about.includes(`post:${amina.postId}`)))
  })

  test('of a provider’s employee a PCN is told contract items, and the provider everything [S16]', async () => {
    const { world } = site
    const bola = await world.linkWorker('Bola Adé', {
      employer: world.provider,
      pcn: world.otherPcn,
      model: 'vcse-sub-contract',
      sites: [{ at: world.practices.hilltop }],
      started: '2026-03-02',
      soleWorkerSaid: true,
    })
    await makeReady(world, bola)
    const theirs = await site.client(await world.colleague('Noor Aziz', 'pcn-manager', world.otherPcn))
    const own = await site.client(await world.colleague('Ivo Petrov', 'provider-manager', world.provider))
    const clausesIn = (page: Page) => new Set(page.rows.map(([, what = '']) => what))
    const [pcns, providers] = [clausesIn(await made(theirs)), clausesIn(await made(own))]
    assert.ok(pcns.has('GP supervisor') && pcns.has('May they take referrals?'))
    assert.ok(providers.has('Peer in another organisation'))
    assert.ok(!pcns.has('Peer in another organisation'), 'a framework duty of the employer is not the PCN’s to read')
  })

  test('holds no gap against the worker: training that is not done is time that the employer owes (H8, H9) [S32]', async () => {
    const { world } = site
    const away = await world.linkWorker('Cora Webb', { started: '2026-03-02', away: { from: '2026-08-03' } })
    const page = await made()
    const zip = unzipSync(await bytesOf(client, page.hrefOf(linkOf(page, 'Download everything'))))
    const lines = Object.entries(zip)
      .filter(([name]) => name.endsWith('.csv'))
      .flatMap(([, bytes]) => rowsOfCsv(Buffer.from(bytes).toString()).slice(1))
    const training = lines.find(([whom, , what]) => whom === amina.name && what?.startsWith('National link worker'))
    assert.equal(training?.[5], 'Gap')
    assert.match(training?.[6] ?? '', /Riverside Primary Care Network owes Amina the time and a place for it\.$/)
    assert.equal(training?.[7], 'Line manager, Riverside Primary Care Network')
    assert.deepEqual(
      lines.filter(([whom = '', , , , , , , holder = '']) => holder.includes(whom) || /link worker$/i.test(holder)),
      [],
    )
    const waiting = lines.filter(([whom, , , , , state]) => whom === away.name && state === 'Paused')
    assert.ok(waiting.length > 5)
    for (const [, , , , , , says, holder] of waiting) {
      assert.equal(holder, '', 'nobody owes what waits')
      assert.doesNotMatch(says ?? '', /leave|sick|ill\b/i)
    }
  })

  const FILE = 'The file, if you want to know whether it was changed'
  const linkOf = (page: Page, begins: string) => page.links.find((link) => link.startsWith(begins)) ?? begins
  const codeOn = (page: Page) => /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page.text)?.[0] ?? showCode('')
})

const flat = (words: string) => words.replace(/\s+/g, ' ').trim()

/** Rows of a CSV file, fields unquoted and the guard against formulas taken away. */
function rowsOfCsv(text: string): string[][] {
  return text
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .filter(Boolean)
    .map((row) => [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, -1).map(([, cell = '']) => plain(cell)))
}
const plain = (cell: string) =>
  flat(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell).replace(/^'/, '')
