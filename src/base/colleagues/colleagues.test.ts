import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import { aForeignWorld, type World } from '../../../test/world.ts'
import { paths } from './colleagues.paths.ts'

describe('colleagues and the roles they hold', () => {
  let site: TestSite
  let world: World
  let administrator: Client
  before(async () => {
    site = await testSite({ today: '2026-11-25' })
    world = site.world
    administrator = await site.client(await world.colleague('Ann Bello', 'administrator', world.system))
  })
  after(() => site.close())

  test('a colleague is added, given a role from a day, invited, and the role is ended on a day', async () => {
    const role = await (await administrator.get(paths.add()))
      .fill({
        'First name': 'Nia',
        'Last name': 'O’Brien-Smith',
        'Work e-mail (optional)': 'nia@example.org',
        'Languages they can work in (optional)': 'english, Somali and BSL',
      })
      .submit()
    assert.equal(role.heading, 'Give Nia O’Brien-Smith a role')
    const page = await role
      .fill({
        Role: 'GP supervisor',
        'Where they hold it': 'Riverside Primary Care Network – Neighbourhood (PCN)',
        'From which day': '23 November 2026',
      })
      .submit()
    assert.equal(page.heading, 'Nia O’Brien-Smith')
    assert.equal(page.fact('Languages'), 'English, Somali, British Sign Language')
    const invited = await page.press('Invite to sign in')
    assert.ok(invited.says('An invitation to sign in has been written'))
    assert.equal(invited.fact('Can sign in'), 'Has an account')
    const ended = await (await invited.follow('End')).fill({ 'Last day of the role': '30 November 2026' }).submit()
    assert.ok(ended.rows.some((row) => row.join(' ').includes('Before 1 Dec 2026')))
    assert.match(ended.document.text, /Role given: GP supervisor, from 23 November 2026/)
  })

  test('one address is one colleague: whoever adds a second is told who has it, and nothing is written', async () => {
    await (await administrator.get(paths.add()))
      .fill({ 'First name': 'Ola', 'Last name': 'Bright', 'Work e-mail (optional)': 'ola@example.org' })
      .submit()
    const refused = await (await administrator.get(paths.add()))
      .fill({ 'First name': 'Olu', 'Last name': 'Bright', 'Work e-mail (optional)': 'Ola@Example.org' })
      .submit()
    assert.equal(refused.status, 422)
    assert.match(refused.problems.join(), /Ola Bright has this address already/)
    const named = await world.write((db) =>
      db.selectFrom('colleague').select('id').where('given_name', '=', 'Olu').execute(),
    )
    assert.equal(named.length, 0)
  })

  test('a role is held where it belongs, and once', async () => {
    const lead = await world.colleague('Femi Balogun', 'pcn-manager', world.pcn)
    const form = await administrator.get(paths.giveRole({ colleagueId: lead.id }))
    const wrong = await form
      .fill({ Role: 'Training hub lead', 'Where they hold it': 'Riverside Surgery – Practice' })
      .submit()
    assert.deepEqual(wrong.problems, ['This role is not held at an organisation of this kind'])
    const twice = await wrong
      .fill({ Role: 'PCN manager', 'Where they hold it': 'Riverside Primary Care Network – Neighbourhood (PCN)' })
      .submit()
    assert.deepEqual(twice.problems, ['They hold this role there already'])
  })

  test('a manager gives roles of their own organisation, never an administrator’s, and sees only their own people', async () => {
    const manager = await site.client(await world.colleague('Priya Shah', 'pcn-manager', world.pcn))
    const nurse = await world.colleague('Helen Price', 'clinical-supervisor', world.pcn)
    const elsewhere = await world.colleague('Kay Lowe', 'practice-contact', world.practices.hilltop)
    const list = await manager.get('/colleagues?words=e')
    const names = list.rows.map(([name]) => name)
    assert.ok(names.includes('Helen Price') && !names.includes('Kay Lowe'), names.join())
    assert.equal((await manager.get(paths.colleague({ colleagueId: elsewhere.id }))).status, 404)
    const ask = (role: string, organisationId: string) =>
      manager.json(`/api/colleagues/${nurse.id}/roles`, {
        id: crypto.randomUUID(),
        role,
        organisationId,
        from: 'today',
      })
    assert.equal((await ask('administrator', world.system.id)).status, 403)
    assert.equal((await ask('practice-contact', world.practices.hilltop.id)).status, 403)
    assert.equal((await ask('practice-contact', world.practices.riverside.id)).status, 201)
  })

  test('a long list goes on where the last page ended, and a filter narrows it', async () => {
    for (let number = 0; number < 30; number++)
      await world.colleague(`Test ${String.fromCharCode(65 + (number % 26))}zed${number}`, 'ig-lead', world.system)
    const first = await administrator.get('/colleagues?role=ig-lead')
    assert.equal(first.rows.length, 25)
    const second = await first.follow('Next page')
    assert.equal(second.rows.length, 5)
    const seen = new Set([...first.rows, ...second.rows].map(([name]) => name))
    assert.equal(seen.size, 30)
  })

  test('two changes to one colleague meet: the second sees both texts', async () => {
    const who = await world.colleague('Olu Ade', 'practice-manager', world.practices.riverside)
    const address = paths.edit({ colleagueId: who.id })
    const [first, second] = [await administrator.get(address), await administrator.get(address)]
    await first.fill({ 'Profession (optional)': 'Nurse' }).submit()
    const late = await second.fill({ 'Profession (optional)': 'Manager' }).submit()
    assert.equal(late.status, 409)
    assert.ok(late.says('Nurse'))
  })

  test('a colleague of another system is nowhere to be found', async () => {
    const foreign = await aForeignWorld(site.database)
    const stranger = await foreign.colleague('Zed Foreign', 'pcn-manager', foreign.pcn)
    assert.equal((await administrator.get(paths.colleague({ colleagueId: stranger.id }))).status, 404)
    assert.equal((await administrator.get('/colleagues?words=Foreign')).rows.length, 0)
  })
})
