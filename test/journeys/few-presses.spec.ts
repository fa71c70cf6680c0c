import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import type { Role } from '../../src/platform/actor.ts'
import { type Browsing, browsing } from '../browsing.ts'

// What must be short is counted: links and buttons pressed after signing in. Typing is not counted, nor scrolling.

const TODAY = '2026-11-25'

type Hand = {
  page: Page
  /** How often something was pressed. */
  presses: () => number
  press: (name: string | RegExp) => Promise<void>
  says: () => Promise<string>
}

describe('how many presses it takes', () => {
  let service: Browsing
  before(async () => {
    service = await browsing(TODAY)
  })
  after(() => service.close())

  function handOn(page: Page): Hand {
    let count = 0
    page.setDefaultTimeout(10_000)
    const main = page.locator('main')
    return {
      page,
      presses: () => count,
      press: async (name) => {
        count += 1
        await main.getByRole('button', { name }).or(main.getByRole('link', { name })).first().click()
        await page.waitForLoadState()
      },
      says: () => main.innerText(),
    }
  }

  async function at(role: Role, path: string): Promise<Hand> {
    const visitor = service.visitors.find((each) => each.role === role)
    assert.ok(visitor, role)
    const { page, go } = await service.window(visitor, { width: 360 })
    assert.equal(await go(path), 200)
    return handOn(page)
  }

  test('to prepare for supervision: none. The agenda stands on the first screen, with why', async () => {
    const supervisor = await at('gp-supervisor', '/today?all=1')
    assert.match(await supervisor.says(), /Agenda: 1 /)
    assert.equal(supervisor.presses(), 0)
  })

  test('to record a session and sign it: two; and three taps on the other’s phone, without an account', async () => {
    const supervisor = await at('gp-supervisor', '/my-people')
    await supervisor.press(/^Meet now/)
    await supervisor.page.getByLabel('The note that you share').fill('We went through the week. Nothing is stuck.')
    await supervisor.page.getByLabel('Minutes').fill('30')
    await supervisor.press('Save and sign')
    assert.match(await supervisor.says(), /has still to sign/)
    assert.equal(supervisor.presses(), 2)

    const pin = await supervisor.page.locator('.trellis-sign__pin').innerText()
    const address = await supervisor.page.locator('.trellis-sign code').first().textContent()
    const { page } = await service.window(undefined, { width: 360 })
    const phone = handOn(page)
    // The first tap: the camera opens the address in the square.
    await page.goto(`${service.base}${new URL(address ?? '').pathname}`)
    await page.getByLabel('PIN on the other screen').fill(pin)
    await phone.press('Read the record')
    assert.match(await phone.says(), /Nothing is stuck/)
    await phone.press('Sign this record')
    assert.match(await phone.says(), /Signed/)
    assert.equal(phone.presses() + 1, 3)

    await supervisor.page.reload()
    assert.match(await supervisor.says(), /Both have signed/)
  })

  test('to prove that the contract is met: one', async () => {
    const manager = await at('pcn-manager', '/today')
    await manager.press('Make the pack')
    assert.match(await manager.says(), /Waiting to be made/)
    assert.equal(manager.presses(), 1)
  })

  test('to ask for access to records and to grant it: three in all', async () => {
    await noAccessToday('Amina', 'Riverside Surgery')
    const manager = await at('pcn-manager', '/what-sites-owe')
    await manager.press(/Amina Yusuf at Riverside Surgery/)
    await manager.press(/^Ask for everything needed/)
    const contact = await at('practice-contact', '/today')
    await contact.press(/^Everything is live/)
    assert.equal(manager.presses() + contact.presses(), 3)
    await manager.page.reload()
    assert.doesNotMatch(await manager.says(), /Still owed|Ask for everything needed/)
  })

  /** As it is for somebody new there: nothing was asked for yet. */
  async function noAccessToday(givenName: string, site: string) {
    const { database, own } = service.demo
    await database.owner.transaction().execute(async (db) => {
      await sql`select set_config('app.system', ${own.systemId}, true)`.execute(db)
      await sql`
        delete from record_access using post, colleague, organisation
        where post.id = record_access.post_id and colleague.id = post.colleague_id
          and organisation.id = record_access.site_id
          and colleague.given_name = ${givenName} and organisation.name = ${site}`.execute(db)
    })
  }
})
