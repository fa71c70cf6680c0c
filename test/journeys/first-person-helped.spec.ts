import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Role } from '../../src/platform/actor.ts'
import { axeFindings, type Browsing, browsing, overflow, type Window } from '../browsing.ts'

// From a neighbour's worry to the day the support ends, by hand in a browser: a stranger on a phone without JavaScript, the worker
// on a phone with it, the manager at a desk without. axe looks at every page on the way.

const TODAY = '2026-11-25'
const PHONE = { width: 360 }
const NAME = 'Marigold'

let service: Browsing

/** Each kind of page once, with who was there: axe needs JavaScript, so it looks at them from windows that have it. */
const been = new Map<string, { role: Role; path: string }>()

async function window(role: Role, options: { width?: number; javaScript: boolean }): Promise<Visit> {
  const visitor = service.visitors.find((each) => each.role === role)
  const opened = await service.window(visitor, options)
  opened.page.setDefaultTimeout(8_000)
  return visitOf(role, opened)
}

/** What is done in a window: a page opened, a link or a button pressed. Nothing is refused on this way. */
function visitOf(role: Role | undefined, { page, go, complaints }: Window): Visit {
  const noted = async () => {
    assert.deepEqual(await page.locator('.nhsuk-error-summary').allInnerTexts(), [], page.url())
    assert.ok((await overflow(page)) <= 0, `${page.url()} is wider than its window`)
    assert.deepEqual(complaints.splice(0), [], page.url())
    const path = page
      .url()
      .replace(service.base, '')
      .replace(/^\/at\/[^/]+/, '')
    if (role) been.set(path.replace(/[0-9a-f-]{36}/g, 'one').replace(/\?.*/, ''), { role, path })
  }
  return {
    page,
    go: async (path) => {
      assert.equal(await go(path), 200, path)
      await noted()
    },
    press: async (name) => {
      const main = page.locator('main')
      await main.getByRole('button', { name }).or(main.getByRole('link', { name })).first().click()
      await page.waitForLoadState()
      await noted()
    },
    says: () => page.locator('main').innerText(),
  }
}
type Visit = {
  page: Page
  go: (path: string) => Promise<void>
  press: (name: string | RegExp) => Promise<void>
  says: () => Promise<string>
}

/** A minute goes by: nobody reads three pages in no time, and the form knows. */
const aMinute = () => {
  const { clock } = service.demo
  clock.now = new Date(clock.now.getTime() + 60_000)
}

const headline = ({ page }: Visit) => page.locator('h1').innerText()
/** The one line of a first screen that is about this. */
const lineOf = ({ page }: Visit, whom: string) => page.locator('main li').filter({ hasText: whom })

describe('the first person is helped', () => {
  let worker: Visit
  let reference = ''
  let number = ''

  before(async () => {
    service = await browsing(TODAY)
    worker = await window('link-worker', { ...PHONE, javaScript: true })
  })
  after(() => service.close())

  /** The address of the form stands where its manager keeps it. */
  async function publicForm(): Promise<string> {
    const manager = await window('line-manager', { javaScript: false })
    await manager.go('/front-door')
    const [path] = /\/refer\/[\w-]+/.exec(await manager.says()) ?? []
    return path ?? ''
  }

  test('[S11] [S48] a stranger asks for a neighbour on three short pages, on a phone and without JavaScript, and is told what happens next', async () => {
    const stranger = visitOf(undefined, await service.window(undefined, { ...PHONE, javaScript: false }))
    const { page } = stranger
    await stranger.go(await publicForm())
    await page.getByLabel('Somebody else').check()
    await stranger.press('Continue')
    await page.getByLabel('First name').fill(NAME)
    await page.getByLabel('Phone number').fill('07700 900 177')
    await page.getByLabel('What would help them?').fill('She has seen nobody since her sister died.')
    await stranger.press('Continue')
    await page.getByLabel('They know, but I have not asked if they agree').check()
    await page.getByLabel('Your name').fill('Pat Neighbour')
    await page.getByLabel('Where do you write from?').selectOption('src.community-member')
    aMinute()
    await stranger.press('Send')

    assert.equal(await headline(stranger), 'We have it')
    const told = await stranger.says()
    assert.match(told, /This is not for emergencies/)
    assert.match(told, /Somebody reads it by 26 November 2026/)
    reference = /R-[2-9A-Z]{5}/.exec(told)?.[0] ?? ''
    assert.ok(reference, told)
  })

  test('(H1) [S8] the duty person reads it for risk, from the line of their first screen', async () => {
    await worker.go('/today?all=1')
    await lineOf(worker, reference)
      .getByRole('button', { name: /Read it/ })
      .click()
    await worker.page.waitForURL('**/referrals/**')
    assert.match(await worker.says(), /She has seen nobody since her sister died/)
    await worker.press('I have read this for risk')
    assert.match(await worker.says(), /Find a worker/)
    await worker.go('/today?all=1')
    assert.equal(await lineOf(worker, reference).count(), 0)
  })

  test('[S23] [S46] the manager sees who is ready and has room, with reasons, and gives it in one press', async () => {
    const manager = await window('line-manager', { javaScript: false })
    await manager.go('/today?all=1')
    await lineOf(manager, reference)
      .getByRole('button', { name: /Choose a worker/ })
      .click()
    assert.equal(await headline(manager), `Who takes ${reference}?`)
    const said = await manager.says()
    assert.match(said, /Room for \d+ more people, by the hours there are/)
    assert.match(said, /Not yet\s+Nobody new is given to them until this is put right/)
    assert.equal(await manager.page.getByRole('button', { name: 'Give to Farida' }).count(), 0)

    await manager.press('Give to Amina')
    assert.equal(await headline(manager), `${reference} is with Amina Yusuf`)
    number = /C-\d+/.exec(await manager.says())?.[0] ?? ''
    assert.ok(await manager.page.getByRole('button', { name: 'Undo' }).isVisible())
  })

  test('[S17] the worker logs the first contact in two clicks from the first screen, and asks alone what is safe (H2)', async () => {
    await worker.go('/today?all=1')
    await lineOf(worker, number)
      .getByRole('button', { name: /Log contact/ })
      .click()
    const { page } = worker
    await page.waitForURL('**/log')
    await page.getByLabel('Note').fill('She would like company, and used to sing.')
    await page
      .getByRole('group', { name: /Asked alone/ })
      .getByLabel('Yes', { exact: true })
      .check()
    await page.getByLabel('1 week').check()
    await worker.press('Save contact')

    const said = await worker.says()
    assert.match(said, /Saved\. The next step, the count and the needs are up to date/)
    assert.match(said, new RegExp(NAME))
    assert.match(said, /Next: 2 Dec 2026/)
    assert.match(said, /counted once towards the year/)
  })

  test('(H7) the next step is moved, and the case stands in the worker’s list with its day', async () => {
    await worker.press('Move or change it')
    await worker.page.getByLabel('When').fill('27 Nov 2026')
    await worker.page.getByLabel('What for').fill('Go to the choir together')
    await worker.press('Save next step')
    await worker.go(`/cases?number=${number}`)
    assert.match(await worker.says(), /27 Nov 2026, in 2 days\s*· Go to the choir together/)
  })

  test('(H4) a worry about safety stands first for the safeguarding lead, keeps the case open, and lets it close once answered', async () => {
    await worker.press(new RegExp(NAME))
    const place = new URL(worker.page.url()).pathname.replace(/^\/at\/[^/]+/, '')
    await worker.press('I am worried about safety')
    await worker.page.getByLabel('What you saw or heard').fill('Somebody else opens her post.')
    await worker.page.getByLabel('Whom you told').fill('The safeguarding lead, by phone')
    await worker.press('Open a concern')
    const concern = new URL(worker.page.url()).pathname.replace(/^\/at\/[^/]+/, '')
    await worker.go(`${place}/close`)
    assert.match(await worker.says(), /cannot close while a concern is open/)

    const lead = await window('safeguarding-lead', { javaScript: false })
    await lead.go('/today')
    await lineOf(lead, number)
      .getByRole('button', { name: /Read and confirm/ })
      .click()
    await lead.press('I have read this and will act on it')
    await lead.go('/today')
    assert.equal(await lineOf(lead, number).count(), 0)

    await worker.go(concern)
    await worker.press('Close this concern')
    await worker.page.locator('main textarea').first().fill('Her niece helps with the post, and she is glad of it.')
    await worker.press('Close this concern')
    await worker.go(place)
  })

  test('[S18] the support ends with a reason, and one good thing is told', async () => {
    await worker.press('Close the case')
    await worker.page.getByLabel('Connected and moving on').check()
    await worker.press('Close the case')
    assert.match(await worker.says(), /[Cc]onnected and moving on/)
    await worker.go('/today')
    assert.match(await worker.says(), /One good thing/)
    await worker.go(`/cases?number=${number}&show=closed`)
    assert.match(await worker.says(), new RegExp(number))
  })

  test('axe finds nothing on any page of the way', async () => {
    const wrong: string[] = []
    const windows = new Map<Role, Window>()
    for (const { role, path } of been.values()) {
      const visitor = service.visitors.find((each) => each.role === role)
      const open = windows.get(role) ?? (await service.window(visitor, PHONE))
      windows.set(role, open)
      await open.go(path)
      wrong.push(...(await axeFindings(open.page)).map((finding) => `${path} as ${role}: ${finding}`))
    }
    const stranger = await service.window(undefined, PHONE)
    await stranger.go(await publicForm())
    wrong.push(...(await axeFindings(stranger.page)))
    assert.deepEqual(wrong, [])
  })
})
