import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { modulesUnderTest, receive } from '../../../test/referrals.ts'
import { type TestSite, testSite } from '../../../test/site.ts'
import type { Holder } from '../../../test/world.ts'
import { paths } from './referrals.paths.ts'

describe('a manager keeps the front door', () => {
  let site: TestSite
  let manager: Holder
  let worker: Holder
  before(async () => {
    site = await testSite({ modules: modulesUnderTest })
    manager = await site.world.colleague('Priya Shah', 'pcn-manager', site.world.pcn)
    worker = await site.world.linkWorker('Amina Yusuf')
  })
  after(() => site.close())

  test('hours and a phone number are said once, and stand at the head of the public form', async () => {
    const client = await site.client(manager)
    const form = await client.get(paths.hours())
    const saved = await form
      .form()
      .fill({ From: '8.30am', Until: '6pm', 'Phone number of the service': '01632 960001' })
      .submit()
    assert.ok(saved.says('Monday to Friday, 8:30am to 6pm'))
    const page = await site.visitor().get(`/refer/northmoor-${site.world.pcn.slug}`)
    assert.ok(page.says('We read what comes in Monday to Friday, 8:30am to 6pm.'))
    assert.ok(page.says('01632 960001'))
  })

  test('hours that end before they begin are refused in words', async () => {
    const form = await (await site.client(manager)).get(paths.hours())
    const refused = await form.form().fill({ From: '5pm', Until: '9am' }).submit()
    assert.deepEqual(refused.problems, ['You must close after you open'])
  })

  test('(H1) a gap on the rota is the manager’s on their first screen, and goes when it is filled', async () => {
    const client = await site.client(manager)
    assert.ok((await client.get('/today')).says('Nobody is named as duty person, deputy, safeguarding lead'))
    for (const as of ['Duty person', 'Deputy', 'Safeguarding lead']) {
      const form = await client.get(paths.addDuty())
      await form.form().fill({ 'Who?': 'Amina Yusuf', 'As what?': as, 'First day': '1 November 2026' }).submit()
    }
    const page = await client.get(paths.frontDoor())
    assert.equal(page.heading, 'Your front door')
    assert.ok(!(await client.get('/today')).says('Nobody is named as'))
  })

  test('(H1) a word that the service adds raises an alarm from then on, and the version it was read with is kept', async () => {
    const client = await site.client(manager)
    const form = await client.get(paths.words())
    await form.form().fill({ 'One word or phrase a line': 'the river\nsuicide' }).submit()
    const { id } = await receive(site.world, { reason: 'He talks of the river again' })
    const row = await site.world.write((db) =>
      db
        .selectFrom('referral')
        .select(['crisis_words_found', 'crisis_words_version'])
        .where('id', '=', id)
        .executeTakeFirst(),
    )
    assert.deepEqual(row, { crisis_words_found: true, crisis_words_version: 1 })
  })

  test('two who change the list at once: the second sees both lists', async () => {
    const [one, two] = [await site.client(manager), await site.client(manager)]
    const [first, second] = [await one.get(paths.words()), await two.get(paths.words())]
    await first.form().fill({ 'One word or phrase a line': 'first' }).submit()
    const conflict = await second.form().fill({ 'One word or phrase a line': 'second' }).submit()
    assert.equal(conflict.status, 409)
    assert.ok(conflict.says('first') && conflict.html.includes('second'))
  })

  test('a worker cannot change it, and nobody of another service sees it', async () => {
    assert.equal((await (await site.client(worker)).get(paths.frontDoor())).status, 404)
  })
})
