import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Client, type TestSite, testSite } from '../../test/site.ts'
import type { Holder } from '../../test/world.ts'
import { withoutValues } from './guarded.tsx'
import { mountedAt } from './router.tsx'

// Walks the router's own table, so that a new page is held to the same rules without anybody remembering it.

const NOWHERE = '01a20000-0000-7000-8000-000000000000'

describe('every answer', () => {
  let place: TestSite
  let admin: Holder
  let client: Client
  before(async () => {
    place = await testSite()
    admin = await place.world.colleague('Sam Keeper', 'administrator', place.world.system)
    client = await place.client(admin)
  })
  after(() => place.close())

  const addresses = (method: 'GET' | 'POST') =>
    place.serving.routes
      .filter((route) => route.method === method)
      .map((route) => ({
        route,
        address: mountedAt(route)
          .replace(':seat', admin.seat.slug)
          .replace(/:(\w+)/g, NOWHERE),
      }))

  test('lets nothing foreign run, frame or listen, and is kept by no browser', async () => {
    const answers = await Promise.all([
      ...addresses('GET').map(({ address }) => place.site.request(address)),
      ...addresses('GET').map(({ address }) => client.raw(address.replace(/^(?!\/at\/)/, '/at/..'))),
      place.site.request('/no/such/page'),
      place.site.request('/assets/none.js'),
    ])
    for (const { headers, status } of answers) {
      const policy = headers.get('content-security-policy') ?? ''
      assert.match(policy, /default-src 'none'/)
      assert.ok(!policy.includes('unsafe'), policy)
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.equal(headers.get('x-frame-options'), 'DENY')
      assert.equal(headers.get('referrer-policy'), 'no-referrer')
      assert.match(headers.get('cache-control') ?? '', /no-store|private/, `${status}`)
      assert.match(headers.get('x-request-id') ?? '', /^[\da-f-]{36}$/)
    }
  })

  test('to a page holds no script and no style of its own', async () => {
    for (const { address } of addresses('GET')) {
      const html = await (await place.site.request(address)).text()
      assert.ok(!/<script(?![^>]* src=)|\sstyle=|\son[a-z]+="/i.test(html), address)
    }
  })

  test('to an address with something else where an id belongs is that there is no such page', async () => {
    for (const path of ['/outbox/message?mail=nonsense', '/organisations/nonsense', '/colleagues/1%27--'])
      assert.equal((await client.raw(path)).status, 404, path)
  })

  test('to a list that is asked for nonsense is a page, and no fault', async () => {
    const { world } = place
    const manager = await place.client(await world.colleague('Priya Shah', 'pcn-manager', world.pcn))
    const nonsense = Buffer.from(JSON.stringify(['x', 'y', 'z'])).toString('base64url')
    const lists = addresses('GET').filter(({ route }) => route.door === 'seat' && !route.path.includes(':'))
    for (const { route } of lists)
      for (const asked of [`after=${nonsense}`, 'words=%00&number=%00&people=x&from=99-99&holder=x'])
        for (const reader of [client, manager]) {
          const { status } = await reader.raw(`${route.path}?${asked}`)
          assert.ok(status < 500, `${route.path}?${asked} ${status}`)
        }
  })

  test('to words with a sign that no text can hold is as if it were not there, and no fault', async () => {
    const { world } = place
    const manager = await place.client(await world.colleague('Nell Frost', 'pcn-manager', world.pcn))
    const frontDoor = await manager.get('/front-door')
    const token = frontDoor.document.byTag('input').find(({ attributes }) => attributes.name === '_token')
    const body = new URLSearchParams({ _token: token?.attributes.value ?? '', domain: 'example\u0000.org' })
    const dropped = await manager.raw('/front-door/checked-addresses/drop', { method: 'POST', body })
    assert.equal(dropped.status, 303)
    const json = { method: 'POST', headers: { 'content-type': 'application/json' } }
    const asked = await manager.raw('/api/cases', { ...json, body: JSON.stringify({ source: 'a\u0000b' }) })
    assert.equal(asked.status, 422)
    for (const route of addresses('POST').filter(({ address }) => address.includes(NOWHERE))) {
      const { status } = await manager.raw(route.address.replaceAll(NOWHERE, '%00'), { ...json, body: '{}' })
      assert.ok(status < 500, `${route.address} ${status}`)
    }
  })

  test('to a link from elsewhere fills in no password that its reader does not see', async () => {
    for (const path of ['/sign-in', '/me/password']) {
      const page = await client.outside(`${path}?current=a&password=chosen-by-a-stranger&email=a@example.org`)
      assert.equal(page.status, 200)
      assert.ok(!page.html.includes('chosen-by-a-stranger'), path)
    }
  })

  test('to a form from elsewhere is a refusal', async () => {
    for (const { address, route } of addresses('POST')) {
      const path = address.startsWith('/at/') ? address : `/at/..${address}`
      const answer = await client.raw(path, { method: 'POST', body: new URLSearchParams({ _token: 'guessed' }) })
      assert.equal(answer.status, 403, `${route.path} ${answer.status}`)
    }
  })
})

test('a fault is logged without what somebody typed', () => {
  const said = 'invalid input syntax for type date: "Rose "Posy" Hill"\n    at query (db.ts:1)'
  assert.equal(withoutValues(said), 'invalid input syntax for type date: (left out)\n    at query (db.ts:1)')
})

describe('what is sent by somebody who is not signed in', () => {
  let place: TestSite
  before(async () => {
    place = await testSite()
  })
  after(() => place.close())

  /** A body that says nothing of its length, as a machine may send it. */
  const endless = (bytes: number) =>
    new ReadableStream({
      start: (stream) => {
        stream.enqueue(new TextEncoder().encode(`firstName=${'a'.repeat(bytes)}`))
        stream.close()
      },
    })

  test('is read only so far as anybody could have typed it, whatever length was said', async () => {
    const sent = async (path: string, bytes: number) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded', 'transfer-encoding': 'chunked' }
      const init = { method: 'POST', headers, body: endless(bytes), duplex: 'half' }
      return place.site.request(path, init)
    }
    for (const path of ['/sign-in', `/refer/${place.world.pcn.slug}/who`]) {
      const refused = await sent(path, 300_000)
      assert.equal(refused.status, 413, path)
      assert.match(await refused.text(), /<h1[^>]*>This is too large to send<.+Nothing has been saved/s)
      assert.notEqual((await sent(path, 1_000)).status, 413, path)
    }
  })
})

describe('what is typed', () => {
  let place: TestSite
  before(async () => {
    place = await testSite()
  })
  after(() => place.close())

  test('is kept as one pauses, and offered again after a new sign-in, to its writer alone', async () => {
    const { world } = place
    const admin = await world.colleague('Sam Keeper', 'administrator', world.system)
    const other = await world.colleague('Kit Moss', 'administrator', world.system)
    const path = '/organisations/add'
    const writer = await place.client(admin)
    const page = await writer.get(path)
    assert.equal(page.status, 200)
    const form = page.document.byTag('form').find((each) => each.attributes['data-draft'])
    assert.ok(form, 'the form says where its draft is kept')
    const hidden = (name: string) =>
      form.byTag('input').find((input) => input.attributes.name === name)?.attributes.value ?? ''
    const typed = { _token: hidden('_token'), _form: hidden('_form'), name: 'Harbour Surgery' }
    const kept = await writer.raw('/drafts', { method: 'POST', body: new URLSearchParams(typed) })
    assert.equal(kept.status, 200)

    const again = await (await place.client(admin)).get(path)
    assert.ok(again.html.includes('value="Harbour Surgery"'))
    assert.ok(!(await (await place.client(other)).get(path)).html.includes('Harbour Surgery'))
    const rows = await world.write((db) => db.selectFrom('draft').select('sealed').execute())
    assert.ok(
      rows.every((row) => !row.sealed.toString('utf8').includes('Harbour')),
      'and it is kept sealed',
    )
  })

  test('by somebody whose session has ended leads back to its form after the next sign-in', async () => {
    const { world } = place
    const keeper = await world.colleague('Ola Reed', 'administrator', world.system)
    const form = (await (await place.client(keeper)).get('/organisations/add')).fill({ Name: 'Canal Surgery' })
    await world.write((db) => db.deleteFrom('session').where('account_id', '=', keeper.accountId).execute())
    const refused = await form.submit()
    assert.equal(refused.status, 403)
    assert.match(
      refused.hrefOf('Sign in and go back to the form'),
      /^\/sign-in\?next=%2Fat%2F.+%2Forganisations%2Fadd$/,
    )
  })
})
