import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { assetPaths, buildAssets } from '../../src/ui/assets.ts'
import { BROWSER_FLAGS, browserPath } from '../browser.ts'
import { everything, publicPage } from '../gallery/everything.tsx'

/** As strict as the service's own. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'"

let server: Server
let browser: Browser
const kept: string[] = []

before(async () => {
  const assets = await buildAssets()
  const paths = assetPaths(assets)
  const pages: Record<string, string> = { '/': everything(paths), '/public': publicPage(paths), '/away': 'Weather' }
  server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    if (path === '/drafts') kept.push(await bodyOf(request))
    const asset = assets.get(path)
    response.setHeader('Content-Security-Policy', POLICY)
    response.setHeader('Content-Type', asset?.type ?? 'text/html; charset=utf-8')
    response.end(asset?.body ?? pages[path] ?? '')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const executablePath = browserPath()
  browser = await chromium.launch({ args: BROWSER_FLAGS, ...(executablePath && { executablePath }) })
})

after(async () => {
  await browser?.close()
  server?.close()
})

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

/** Opens a page and collects what the browser complains of. */
async function open(
  path: string,
  width: number,
  javaScriptEnabled = true,
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  // an address of a server that listens on a port
  const { port } = server.address() as AddressInfo
  await page.goto(`http://127.0.0.1:${port}${path}`)
  return { page, complaints }
}

for (const path of ['/', '/public']) {
  for (const width of [1280, 360]) {
    test(`axe finds nothing on ${path} at ${width} pixels, and the page fits`, async () => {
      const { page, complaints } = await open(path, width)
      const { violations } = await new AxeBuilder({ page }).analyze()
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        [],
      )
      assert.deepEqual(complaints, [])
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width)
      await page.context().close()
    })
  }
}

test('without JavaScript everything is there: tabs, details and what radios would show', async () => {
  const { page } = await open('/', 1280, false)
  assert.ok(await page.getByText('What stood before.').isVisible())
  assert.ok(await page.getByLabel('Agenda').isVisible())
  await page.context().close()
})

test('what is typed is kept at a pause, without the password, and the page says so', async () => {
  const { page } = await open('/', 1280)
  await page.getByLabel('Password', { exact: true }).fill('a secret of mine')
  await page.getByLabel('Notes', { exact: true }).fill('Rang twice')
  await page.getByText(/^Kept \d\d:\d\d, not saved yet$/).waitFor()
  const last = new URLSearchParams(kept.at(-1))
  assert.equal(last.get('notes'), 'Rang twice')
  assert.equal(last.get('password'), null)
  await page.context().close()
})

test('whoever was signed out while typing is told so while their words are in sight', async () => {
  const { page } = await open('/', 1280)
  await page.route('**/drafts', (route) => route.fulfill({ status: 403 }))
  await page.getByLabel('Notes', { exact: true }).fill('Rang twice')
  await page.getByText('Not kept: you were signed out. Copy your words, then sign in again.').waitFor()
  await page.context().close()
})

test('Escape three times leaves at once, and "back" does not return', async () => {
  const { page } = await open('/public', 360)
  await page.locator('[data-leave-quickly]').evaluate((link) => link.setAttribute('href', '/away'))
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape')
  await page.waitForURL('**/away')
  await page.goBack()
  assert.doesNotMatch(page.url(), /public/)
  await page.context().close()
})
