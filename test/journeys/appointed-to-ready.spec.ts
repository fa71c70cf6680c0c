import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Role } from '../../src/platform/actor.ts'
import { axeFindings, type Browsing, browsing, type Window } from '../browsing.ts'

// From the day somebody is appointed to the day they may be given people, by hand in a browser, as those who hold the duties:
// managers and supervisors without JavaScript, the worker on a phone with it. axe looks at every page on the way.

const TODAY = '2026-11-25'
const PRACTICE = 'Riverside Surgery'
const EMAIL = 'zainab.okonkwo@example.org'
const PASSWORD = 'a walled garden in June'
const PHONE = { width: 360, javaScript: true }

let service: Browsing

/** Each kind of page once, with who was there: axe needs JavaScript, so it looks at them from windows that have it. */
const been = new Map<string, { role: Role; path: string }>()
const openWindows = new Map<string, Window>()

const visitorOf = (role: Role) => service.visitors.find((each) => each.role === role)

/** A window of a role, without JavaScript; kept open, so that coming back is one step. */
async function as(role: Role): Promise<Visit> {
  const window = openWindows.get(role) ?? (await service.window(visitorOf(role), { javaScript: false }))
  openWindows.set(role, window)
  return visitOf(role, window)
}

/** What is done in a window: a page opened, a button pressed. Nothing is refused on this way. */
function visitOf(role: Role, { page, go }: Window): Visit {
  const noted = () => {
    const path = new URL(page.url()).pathname.replace(/^\/at\/[^/]+/, '')
    been.set(path.replace(/[0-9a-f-]{36}/g, 'one'), { role, path })
  }
  return {
    page,
    go: async (path) => {
      assert.equal(await go(path), 200, `${path} as ${role}`)
      noted()
    },
    press: async (name) => {
      await page.locator('main').getByRole('button', { name }).first().click()
      const problems = await page.locator('.nhsuk-error-summary').allInnerTexts()
      assert.deepEqual(problems, [], `${String(name)} as ${role}`)
      noted()
    },
  }
}
type Visit = {
  page: Page
  go: (path: string) => Promise<void>
  press: (name: string | RegExp) => Promise<void>
}

async function withScript(role: Role): Promise<Window> {
  const window = openWindows.get(`${role} with JavaScript`) ?? (await service.window(visitorOf(role)))
  openWindows.set(`${role} with JavaScript`, window)
  return window
}

const headline = ({ page }: Visit) => page.locator('h1').innerText()

describe('from the day of appointment to the first referral', () => {
  before(async () => {
    service = await browsing(TODAY)
  })
  after(() => service.close())

  test('[S23] [S24] [S26] [S35] a link worker is appointed and, in the browser alone, may take referrals', async () => {
    const manager = await as('pcn-manager')
    const { postId, colleagueId } = await appointed(manager)
    const readiness = `/posts/${postId}/readiness`
    await manager.go(readiness)
    assert.match(await headline(manager), /things are still owed before Zainab takes referrals/)

    await peopleStandBeside(manager, postId)
    await ticksOfTheirOwn(manager, postId)
    await accessIsLive()
    const worker = await invited()
    await trained(worker, colleagueId)

    await manager.go(readiness)
    assert.equal(await headline(manager), 'One thing is still owed before Zainab takes referrals')
    await signed('line-manager', readiness)
    await signed('gp-supervisor', readiness)

    await manager.go(readiness)
    assert.equal(await headline(manager), 'Zainab may take referrals')
    await worker.go('/my-readiness')
    assert.equal(await headline(worker), 'Zainab may take referrals')
  })

  test('axe finds nothing on any page of the way, and no browser complained', async () => {
    const wrong: string[] = []
    for (const { role, path } of been.values()) {
      const { page, complaints, go } = await withScript(role)
      await go(path)
      const found = [...(await axeFindings(page)), ...complaints.splice(0)]
      wrong.push(...found.map((finding) => `${path} as ${role}: ${finding}`))
    }
    assert.deepEqual(wrong, [])
  })
})

/** Who, the post, and the one practice served. */
async function appointed(manager: Visit): Promise<{ postId: string; colleagueId: string }> {
  const { page } = manager
  await manager.go('/team')
  await page.getByRole('button', { name: 'Add a post' }).click()
  await page.getByLabel('First name, if new').fill('Zainab')
  await page.getByLabel('Last name, if new').fill('Okonkwo')
  await page.getByLabel('Work e-mail, if new').fill(EMAIL)
  await page.getByLabel('First day in post').fill('16 November 2026')
  await page.getByLabel('The PCN or its lead practice employs').check()
  await page.getByLabel('Line manager (optional)').selectOption({ label: 'Alice Lowe, Riverside PCN' })
  await manager.press('Save and choose where they work')
  await page.getByRole('group', { name: PRACTICE }).getByLabel('Monday').check()
  await manager.press('Save places and days')
  const postId = page.url().split('/').at(-1) ?? ''
  await page.getByRole('link', { name: 'Training', exact: true }).click()
  return { postId, colleagueId: page.url().split('/').at(-2) ?? '' }
}

/** A GP supervisor, who also takes safeguarding concerns; a clinical supervisor; a first point of contact at the practice. */
async function peopleStandBeside(manager: Visit, postId: string): Promise<void> {
  const { page } = manager
  const kinds = [
    { what: 'A GP supervisor', who: 'Sofia Campbell' },
    { what: 'A relevant health professional', who: 'Joanna Patel' },
    { what: 'Patient concerns', who: 'Sofia Campbell' },
    { what: 'Each practice', who: 'Victor Farooq' },
  ]
  for (const { what, who } of kinds) {
    await manager.go(`/posts/${postId}/placements`)
    await page
      .getByRole('row', { name: new RegExp(what) })
      .getByRole('button', { name: /^Appoint/ })
      .click()
    const options = await page.getByLabel('Who').locator('option').allInnerTexts()
    await page.getByLabel('Who').selectOption({ label: options.find((each) => each.startsWith(who)) ?? who })
    await page.getByLabel('From').fill('16 November 2026')
    await manager.press('Appoint')
  }
}

/** What is told by nothing else, several at once: each says who holds it, and for whom it was recorded. */
async function ticksOfTheirOwn(manager: Visit, postId: string): Promise<void> {
  await manager.go(`/posts/${postId}/induction/several`)
  for (const box of await manager.page.locator('input[name=items]').all()) await box.check()
  await manager.page.getByLabel('When were they done?').fill('24 November 2026')
  await manager.press('Record them as done')
}

/** The practice says that all is live, in one press from its own first screen. */
async function accessIsLive(): Promise<void> {
  const practice = await as('practice-contact')
  await practice.go('/link-workers-here')
  await practice.page
    .getByRole('link', { name: /Zainab/ })
    .first()
    .click()
  await practice.press(/^It is live/)
}

/** Invited by e-mail, the worker chooses a password, signs in on a phone and records the training that is wanted first. */
async function trained(worker: Visit, colleagueId: string): Promise<void> {
  await worker.go(`/colleagues/${colleagueId}/training/add`)
  const { page } = worker
  for (const box of await page.locator('input[name=units]').all()) if (await box.isVisible()) await box.check()
  await page
    .getByRole('group', { name: /Which practices/ })
    .getByLabel(PRACTICE)
    .check()
  await page.getByLabel('When was it completed?').fill('23 November 2026')
  await worker.press('Add to the record')
}

/** The invitation is read where it waits to be sent; its link opens once, and its password lets the worker in. */
async function invited(): Promise<Visit> {
  const administrator = await as('administrator')
  await administrator.go('/outbox?state=all')
  await administrator.page
    .getByRole('row', { name: /colleague/ })
    .first()
    .getByRole('link')
    .first()
    .click()
  const message = await administrator.page.locator('main').innerText()
  const [link] = message.match(/\/l\/[\w-]+\/[\w-]+/) ?? []
  assert.ok(link, message)

  const { page, complaints } = await service.window(undefined, PHONE)
  await page.goto(service.base + link)
  await page.getByLabel('password').first().fill(PASSWORD)
  await page.getByRole('button', { name: 'Set password and sign in' }).click()
  await page.waitForURL('**/today')
  const seat = new URL(page.url()).pathname.replace('/today', '')
  const go = async (path: string) => (await page.goto(service.base + seat + path))?.status() ?? 0
  const window = { page, context: page.context(), complaints, go }
  openWindows.set('link-worker with JavaScript', window)
  return visitOf('link-worker', window)
}

/** The signature comes last, and only whoever may sign is offered it. */
async function signed(role: Role, readiness: string): Promise<void> {
  const signer = await as(role)
  await signer.go(readiness)
  await signer.press('Sign that everything is in place')
  assert.match(
    await signer.page.locator('main').innerText(),
    role === 'line-manager' ? /Signed by Alice Lowe/ : /In place/,
  )
}
