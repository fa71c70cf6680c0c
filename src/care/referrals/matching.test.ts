import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { modulesUnderTest, receive } from '../../../test/referrals.ts'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Holder } from '../../../test/world.ts'
import type { PersonDetails } from '../../lib/match-keys.ts'
import { VARIANTS } from '../../lib/person-variants.fixture.ts'
import { PersonalDetails } from '../identity/identity.rules.ts'
import { keepPerson, likelyMatches } from '../identity/index.ts'
import { paths } from './referrals.paths.ts'

/** What the keys cannot find: each is known, and whoever mends one takes it out of here. */
const MISSED = [
  'a pet name and a married name',
  'a Chinese name in two romanisations',
  'day and month exchanged and the year wrong, in another place',
  'the name alone',
]

const whole = (known: PersonDetails): PersonalDetails =>
  PersonalDetails.parse({ firstName: '', lastName: '', ...known, phones: [...(known.phones ?? [])] })

describe('the same person is found again, and a human decides', () => {
  let site: TestSite
  let triager: Holder
  let second: Holder
  before(async () => {
    site = await testSite({ modules: modulesUnderTest })
    triager = await site.world.colleague('Priya Shah', 'pcn-manager', site.world.pcn)
    second = await site.world.colleague('Lee Morgan', 'line-manager', site.world.pcn)
  })
  after(() => site.close())

  test('(H6) of fifty and more planted variants each is found through the sealed store, but those named here', async () => {
    assert.ok(VARIANTS.length >= 50)
    const missed = []
    for (const { what, was, typed } of VARIANTS) {
      const found = await site.world.asJob('test', async (context) => {
        const id = context.moment.newId()
        await keepPerson(context, id, whole(was))
        const matches = await likelyMatches(context, whole(typed))
        return matches.some(({ personId }) => personId === id)
      })
      if (!found) missed.push(what)
    }
    assert.deepEqual(missed, MISSED)
  })

  const rose = {
    firstName: 'Margaret',
    lastName: 'Okonjo',
    birthDate: '6 July 1948',
    postcode: 'BS3 1AA',
    phone: '07700 900777',
  }
  const again = { ...rose, firstName: 'Peggy' }

  test('(H6) a likely match shows what agrees and what differs; two colleagues look before it is joined; a join is undone whole', async () => {
    await receive(site.world, rose)
    const { id } = await receive(site.world, again)
    const personOf = () => site.world.write((db) => db.selectFrom('person_merge').select(['undone_at']).execute())
    assert.deepEqual(await personOf(), [])

    const client = await site.client(triager)
    const page = await client.get(paths.one({ id }))
    assert.ok(page.says('Do we know them already?'))
    assert.ok(page.says('Date of birth: 6 July 1948'))
    const said = await page.press('They are the same person')
    assert.ok(said.says('You say that they are the same person. A second colleague looks too'), said.text)
    assert.deepEqual(await personOf(), [])

    const today = await (await site.client(second)).get('/today?all=1')
    assert.ok(today.says('Priya Shah says so'), today.text)
    const looked = await (await site.client(second)).get(paths.one({ id }))
    const joined = await looked.press('Yes, join the records')
    assert.ok(joined.says('Joined with an earlier record'), joined.text)
    assert.equal((await personOf()).length, 1)

    assert.ok(!(await (await site.client(second)).get('/today?all=1')).says('Priya Shah says so'))

    const parted = await joined.press('Undo: they are two people')
    assert.ok(!parted.says('Joined with an earlier record'))
    assert.ok((await personOf()).every(({ undone_at }) => undone_at !== null))
  })

  test('(H2) who invents a referral of somebody learns neither where they live now nor how they are reached', async () => {
    const hidden = { birthDate: '2 May 1991', postcode: 'LS1 4AP', phone: '07700 900888', email: 'safe@example.org' }
    await receive(site.world, { firstName: 'Esther', lastName: 'Wren', ...hidden })
    const guess = { birthDate: '2 May 1991', postcode: 'BS3 1AA', phone: '07700 900001' }
    const { id } = await receive(site.world, { firstName: 'Esther', lastName: 'Wren', ...guess })
    const client = await site.client(triager)
    const page = await client.get(paths.one({ id }))
    const told = JSON.stringify((await client.json(`/api${paths.one({ id })}`)).body) + page.html
    assert.ok(page.says('Do we know them already?') && page.says('Postcode'))
    assert.doesNotMatch(told, /LS1|900888|safe@example/)
  })

  test('(H2) one colleague alone joins no invented referral to a record, however much they know of somebody', async () => {
    const known = { firstName: 'Judith', lastName: 'Marlow', birthDate: '9 May 1987', phone: '07700 900991' }
    await receive(site.world, { ...known, postcode: 'LS1 4AP', email: 'safe@example.org' })
    const { id } = await receive(site.world, { ...known, postcode: 'BS3 1AA' })
    const client = await site.client(triager)
    const page = await (await client.get(paths.one({ id }))).press('They are the same person')
    const sent = (field: string) =>
      page.document.byTag('input').find(({ attributes }) => attributes.name === field)?.attributes.value ?? ''
    const fields = { _token: sent('_token'), otherId: sent('otherId') }
    const alone = await client.raw(paths.confirmSame({ id }), { method: 'POST', body: new URLSearchParams(fields) })
    assert.equal(alone.status, 403)
    const after = await client.get(paths.one({ id }))
    assert.doesNotMatch(after.html, /LS1|safe@example|Yes, join/)
  })

  test('(H6) "two people" is remembered, so that nobody is asked again', async () => {
    const one = {
      firstName: 'Ada',
      lastName: 'Mensah',
      birthDate: '1 May 1961',
      postcode: 'BS2 8AA',
      phone: '07700 900778',
    }
    await receive(site.world, one)
    const { id } = await receive(site.world, one)
    const client = await site.client(triager)
    const told = await (await client.get(paths.one({ id }))).press('They are two people')
    assert.ok(!told.says('Do we know them already?'))
    assert.ok(!(await client.get(paths.one({ id }))).says('Do we know them already?'))
  })

  test('(H6) too little in common is shown and cannot be joined', async () => {
    await receive(site.world, { firstName: 'Ben', lastName: 'Castle', phone: '07700 900779' })
    const { id } = await receive(site.world, { firstName: 'Benjamin', lastName: 'Castle', phone: '07700 900779' })
    const page = await (await site.client(triager)).get(paths.one({ id }))
    assert.ok(page.says('Too little agrees to join them'))
    assert.ok(!page.buttons.includes('They are the same person'))
  })
})
