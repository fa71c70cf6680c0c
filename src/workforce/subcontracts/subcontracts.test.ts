import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Place, Worker } from '../../../test/world.ts'
import { appoint } from '../placements/appoint.ts'
import { placements } from '../placements/module.ts'
import { saveAgreement } from '../placements/save-agreement.ts'
import { readiness } from '../readiness/module.ts'
import { supervision } from '../supervision/module.ts'
import { recordSession } from '../supervision/record-session.ts'
import { training } from '../training/module.ts'
import { sinceInWords } from './gap.rules.ts'
import { subcontracts } from './module.ts'

const DATES = 'When local supervision was held, and when it is due'
const TRAINING = 'Training beyond what the contract asks for'

describe('a provider that gives its service to several PCNs', () => {
  let site: TestSite
  let provider: Holder
  let pcnManager: Holder
  let lines: Holder
  let third: Place
  before(async () => {
    const modules = [placements, training, supervision, readiness, subcontracts]
    site = await testSite({ today: '2026-11-25', modules })
    const { world } = site
    provider = await world.colleague('Nora Finch', 'provider-manager', world.provider)
    pcnManager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    lines = await world.colleague('Ola Grant', 'line-manager', world.provider)
    third = await thirdPcn()
  })
  after(() => site.close())

  async function thirdPcn(): Promise<Place> {
    const { world } = site
    const id = world.moment.newId()
    await world.write(async (db) => {
      const kept = {
        kind: 'neighbourhood',
        name: 'Fenland Primary Care Network',
        slug: 'fenland',
        opened_on: '2020-04-01',
      }
      await db
        .insertInto('organisation')
        .values({ id, ...kept })
        .execute()
      const member = { id: world.moment.newId(), member_id: id, parent_id: world.place.id, from_on: '2020-04-01' }
      await db.insertInto('organisation_membership').values(member).execute()
      await sql`select rebuild_spans()`.execute(db)
    })
    return { id, name: 'Fenland Primary Care Network', slug: 'fenland' }
  }
  const provided = (name: string, pcn: Place, sites: { at: Place }[] = []): Promise<Worker> =>
    site.world.linkWorker(name, {
      employer: site.world.provider,
      pcn,
      sites,
      started: '2026-06-01',
      soleWorkerSaid: false,
      lineManager: lines,
    })
  const agree = (pcn: Place, points: Record<string, string>, agreedOn?: string) =>
    site.world.as(provider, (context) =>
      saveAgreement(context, { pcnId: pcn.id, providerId: site.world.provider.id, agreedOn, ...points }),
    )
  const all = (holder: string) => Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [`point-${id}`, holder]))
  const rowsOf = async (reader: Holder) => (await (await site.client(reader)).get('/services-under-contract')).rows

  test('[S16] [S33] one page shows the provider all of its PCNs, and proves whose each gap is', async () => {
    const { world } = site
    await provided('Bea Lowe', world.pcn)
    await provided('Cal Dunn', world.otherPcn)
    await provided('Dot Marsh', third)
    await agree(world.pcn, { ...all('pcn-manager'), 'point-b': 'provider-manager' }, '2026-02-03')
    await agree(world.otherPcn, { ...all('provider-manager'), 'point-a': 'not-stated' })

    const page = await (await site.client(provider)).get('/services-under-contract')
    assert.match(
      page.heading,
      /^3 PCNs: \d+ unmet duties are the PCNs’, \d+ yours(, \d+ practices’|, 1 a practice’s)?$/,
    )
    const because = (who: string, owed: string) =>
      page.rows.find(([, what = '']) => what.includes(`${who}: `) && what.includes(owed))
    const stated = because('Bea Lowe', 'owes Bea a GP supervisor')
    assert.ok(stated?.[0]?.includes('Riverside Primary Care Network'))
    assert.ok(
      stated?.[3]?.startsWith(
        'The agreement of 3 Feb 2026 says, at point a (“Agreement names who provides GP supervision”): Riverside Primary Care Network.',
      ),
    )
    assert.ok(because('Bea Lowe', 'owes Bea a clinical supervisor')?.[0]?.includes('Good Neighbours'))
    const silent = because('Cal Dunn', 'owes Cal a GP supervisor')
    assert.ok(silent?.[0]?.includes('Hilltop Primary Care Network'))
    assert.ok(silent?.[3]?.startsWith('The agreement is silent on point a'))
    assert.ok(silent?.[3]?.includes('what the contract asks for is then Hilltop Primary Care Network’s.'))
    assert.ok(because('Dot Marsh', 'owes Dot a GP supervisor')?.[3]?.startsWith('No agreement is recorded'))
    assert.ok(stated?.[4]?.includes('Appoint a GP supervisor'))
  })

  test('[S16] a PCN sees its own service alone: the verdict, the contract items, and nothing more', async () => {
    const { world } = site
    const eve = await provided('Eve Small', world.pcn)
    const page = await (await site.client(pcnManager)).get('/services-under-contract')
    assert.ok(page.says('Eve Small'))
    for (const hidden of ['Cal Dunn', 'Dot Marsh', 'Hilltop', 'Fenland']) assert.ok(!page.says(hidden), hidden)
    const mine = (await rowsOf(pcnManager)).filter(([, what = '']) => what.includes('Eve Small'))
    assert.ok(mine.length > 0)
    assert.ok(mine.every(([, what = '']) => what.includes('contract requirement') || what.includes('record access')))
    assert.ok(
      (await rowsOf(provider)).some(([, what = '']) => what.includes('Eve Small') && what.includes('one-to-one')),
    )
    assert.ok(!page.buttons.some((button) => button.startsWith('Share')))
    const refused = await (await site.client(pcnManager)).json(
      `/api/services-under-contract/${world.pcn.id}/${world.provider.id}/share`,
      { kind: 'supervision-dates' },
    )
    assert.equal(refused.status, 403)
    assert.equal((await (await site.client(eve)).get(`/posts/${eve.postId}/duty-holders`)).status, 200)
  })

  test('[S33] the provider shares supervision dates with one PCN: pages, lists and API follow, and follow when it stops', async () => {
    const { world } = site
    const flo = await provided('Flo Banks', world.pcn, [{ at: world.practices.riverside }])
    for (const kind of ['line-management', 'appraisal'])
      await world.as(lines, (context) =>
        recordSession(context, {
          id: world.moment.newId(),
          postId: flo.postId,
          kinds: [kind],
          heldOn: '2026-11-20',
          minutes: 45,
        }),
      )
    const client = await site.client(pcnManager)
    const seen = async () => {
      const page = await client.get(`/posts/${flo.postId}/supervision`)
      const api = await client.json(`/api/posts/${flo.postId}/duty-holders`)
      const held = JSON.stringify(api.body)
      return {
        dates: page.rows.filter(([day = '']) => day.startsWith('20 Nov 2026')).map(([, kind = '']) => kind),
        duty: held.includes('sup.line-management'),
        appraisal: held.includes('sup.appraisal') || held.includes('sup.pdp'),
        listed: (await client.get('/services-under-contract')).rows.some(
          ([, what = '']) => what.includes('Flo Banks') && what.includes('caseload'),
        ),
      }
    }
    const nothing = { dates: [], duty: false, appraisal: false, listed: false }
    assert.deepEqual(await seen(), nothing)

    const own = await site.client(provider)
    const shared = await (await own.get('/services-under-contract')).press(`Share ${DATES} with ${world.pcn.name}`)
    assert.ok(shared.says('Shared since 25 Nov 2026, decided by Nora Finch'))
    const after = await seen()
    assert.equal(after.dates.length, 1, 'the one-to-one and never the appraisal')
    assert.equal(after.duty, true)
    assert.equal(after.appraisal, false)
    const other = await world.colleague('Vic Moss', 'pcn-manager', world.otherPcn)
    assert.ok((await (await site.client(other)).get('/services-under-contract')).says('Not shared'))
    assert.equal(after.listed, true)
    const contact = await world.colleague('Nell Byrne', 'practice-contact', world.practices.riverside)
    const beside = { kind: 'practice-contact', colleagueId: contact.id, siteId: world.practices.riverside.id }
    const appointed = await world.as(pcnManager, (context) =>
      appoint(context, { id: world.moment.newId(), postId: flo.postId, ...beside, from: '2026-06-01' }),
    )
    assert.ok(appointed.ok, JSON.stringify(appointed))
    const practice = await (await site.client(contact)).get(`/posts/${flo.postId}/supervision`)
    assert.equal(practice.status, 200)
    assert.ok(!practice.says('20 Nov 2026'), 'what is shared with the PCN is not shared with its practices')

    await shared.press(`Stop sharing ${DATES} with ${world.pcn.name}`)
    assert.deepEqual(await seen(), nothing)
    const history = await own.get('/services-under-contract')
    assert.ok(history.says(`${DATES}: shared from 25 Nov 2026 by Nora Finch, until 25 Nov 2026 by Nora Finch`))
    const events = (await world.events()).filter(({ name }) => name.startsWith('subcontracts.'))
    assert.deepEqual(
      events.map(({ name }) => name),
      ['subcontracts.shared', 'subcontracts.sharing-stopped'],
    )
  })

  test('[S33] training beyond the contract is seen once the provider shares it, and no certificate ever', async () => {
    const { world } = site
    const gus = await provided('Gus Hale', world.pcn)
    const client = await site.client(pcnManager)
    const count = async () => (await client.get(`/colleagues/${gus.id}/training`)).rows.length
    const before = await count()
    const own = await site.client(provider)
    await (await own.get('/services-under-contract')).press(`Share ${TRAINING} with ${world.pcn.name}`)
    assert.ok((await count()) > before, 'more trainings are listed than the contract asks for')
    await (await own.get('/services-under-contract')).press(`Stop sharing ${TRAINING} with ${world.pcn.name}`)
    assert.equal(await count(), before)
  })

  test('[S33] the worker sees who holds which duty towards them, and what says so', async () => {
    const { world } = site
    const hal = await provided('Hal Reed', world.pcn)
    const page = await (await site.client(hal)).get(`/posts/${hal.postId}/duty-holders`)
    assert.equal(page.heading, 'Who holds which duty towards you')
    assert.ok(page.says('You work for Riverside Primary Care Network and are employed by Good Neighbours Northmoor.'))
    const row = page.rows.find(([, , why = '']) => why.includes('point b'))
    assert.ok(row?.[1]?.includes('Good Neighbours Northmoor'))
    assert.ok(!page.links.some((link) => link.startsWith('The agreement between')))
    const stranger = await world.colleague('Una Flint', 'pcn-manager', world.otherPcn)
    assert.equal((await (await site.client(stranger)).get(`/posts/${hal.postId}/duty-holders`)).status, 404)
  })

  test('what is within its grace never stands as owed since a day to come', () => {
    assert.equal(sinceInWords({ met: 'in-grace', on: '2026-12-03' }), 'In grace until 3 Dec 2026')
    assert.equal(sinceInWords({ met: 'owed', on: '2026-10-22' }), '22 Oct 2026')
    assert.equal(sinceInWords({ met: 'owed' }), 'The first day')
  })

  test('a kind that is not there, and a PCN that the provider does not serve, are refused', async () => {
    const { world } = site
    const client = await site.client(provider)
    const at = (pcnId: string) => `/api/services-under-contract/${pcnId}/${world.provider.id}/share`
    assert.equal((await client.json(at(world.pcn.id), { kind: 'appraisal' })).status, 422)
    assert.equal((await client.json(at(world.place.id), { kind: 'supervision-dates' })).status, 404)
  })
})
