import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import { framework } from '../editions/index.ts'
import { resources } from './module.ts'

let site: TestSite
let worker: Client
let administrator: Client

describe('the resource library', () => {
  before(async () => {
    site = await testSite({ modules: [resources] })
    worker = await site.client(await site.world.linkWorker('Amina Yusuf'))
    administrator = await site.client(await site.world.colleague('Grace Okafor', 'administrator', site.world.system))
  })
  after(() => site.close())

  test('the library holds every resource, its publisher and what it is for [S89] [S91]', async () => {
    const page = await worker.get('/framework/resources')
    for (const item of framework().resources.items)
      assert.ok(page.says(item.title) && page.says(item.publisher) && page.says(item.for), item.id)
    assert.ok(page.says('60 of 60 resources'))
  })

  test('the library narrows by section, by audience and by words [S77]', async () => {
    const bySection = await worker.get('/framework/resources?section=9&audience=link-worker')
    assert.ok(bySection.says('National learning offers'))
    assert.equal(bySection.says('Network Contract DES'), false)
    const byWords = await worker.get('/framework/resources?q=carers')
    assert.ok(byWords.says('1 of 60 resources'))
  })

  test('carers have their document in the library, and their own part of the training for specialist roles [S115]', async () => {
    const library = await worker.get('/framework/resources?q=carers')
    const document = library.main.byTag('article').find((each) => each.attributes['id'] === 'res.carers')
    assert.match(document?.text ?? '', /Carers and social prescribing link workers.*Identifying and supporting carers/)
    assert.match(document?.byTag('a')[0]?.attributes['href'] ?? '', /^https:/)
    const training = await worker.get('/framework/training')
    const addOn = training.text.slice(training.text.lastIndexOf('Unpaid carers'))
    assert.match(addOn, /^Unpaid carers.+Carer identification and registration.+Young carers/s)
  })

  test('what lies on FutureNHS says that it needs a log-in [S93]', async () => {
    const page = await worker.get('/framework/resources?section=maturity')
    const workspace = page.main.byTag('article').find((each) => each.attributes['id'] === 'res.futurenhs-wdf')
    assert.match(workspace?.text ?? '', /Needs a FutureNHS log-in/)
    assert.match(workspace?.text ?? '', /opens another site/)
  })

  test('a resource without a known address says so, and nothing of it can be reported', async () => {
    const page = await worker.get('/framework/resources')
    const guide = page.main.byTag('article').find((each) => each.attributes['id'] === 'res.one-pager')
    assert.match(guide?.text ?? '', /No address is known/)
    assert.equal(guide?.byTag('button').length, 0)
  })

  test('a broken link is reported once, listed for those who keep the library, and cleared when it works', async () => {
    const library = await worker.get('/framework/resources?q=Oxford+primary+care')
    assert.ok(library.says('not checked here since'))
    const thanks = await library.press('Report a broken link')
    assert.ok(thanks.says('You have reported the link of “Social prescribing research, Oxford primary care”'))
    const again = await worker.json('/api/framework/links/res.oxford/report', {})
    assert.deepEqual(again, { status: 200, body: { kind: 'repeated' } })

    const list = await administrator.get('/framework/links')
    assert.equal(list.heading, '1 link is reported as broken')
    assert.match(list.rows[0]?.join(' ') ?? '', /Oxford primary care .*25 November 2026 by Amina Yusuf/)
    const cleared = await list.press('It works again')
    assert.equal(cleared.heading, 'No link is reported as broken')
    assert.ok((await worker.get('/framework/resources?q=Oxford+primary+care')).says('Last checked on 25 November 2026'))

    const events = (await site.world.events()).map(({ name }) => name)
    assert.deepEqual(
      events.filter((name) => name.startsWith('resources.')),
      ['resources.link-reported', 'resources.link-checked'],
    )
  })

  test('a worker neither sees the list of broken links nor says that one works', async () => {
    assert.equal((await worker.get('/framework/links')).status, 404)
    const page = await worker.get('/framework/resources?q=Oxford+primary+care')
    assert.equal(page.buttons.includes('It works again'), false)
  })

  test('a report of something that is not in the library changes nothing', async () => {
    assert.equal((await worker.json('/api/framework/links/res.nothing/report', {})).status, 404)
    assert.equal((await worker.json('/api/framework/links/anything/report', {})).status, 422)
  })

  test('the training hubs of this system are found, and no other system’s [S116]', async () => {
    const hubs = await (await worker.get('/framework')).follow('Training hubs')
    assert.equal(hubs.heading, 'Training hubs')
    assert.deepEqual(
      hubs.rows.map(([name]) => name?.includes(site.world.hub.name)),
      [true],
    )
  })
})
