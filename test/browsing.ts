import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import { createAdaptorServer } from '@hono/node-server'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { assetPaths, buildAssets } from '../src/ui/assets.ts'
import { BROWSER_FLAGS, browserPath } from './browser.ts'
import { type DemoSite, demoSite, type Visitor, visitorsOf } from './demo-site.ts'

/** The whole service on a port of this machine, and a browser in front of it. */
export type Browsing = {
  demo: DemoSite
  visitors: Visitor[]
  base: string
  /** A window of its own: signed in as this visitor, or nobody. */
  window: (visitor: Visitor | undefined, options?: { width?: number; javaScript?: boolean }) => Promise<Window>
  close: () => Promise<void>
}
export type Window = {
  page: Page
  context: BrowserContext
  complaints: string[]
  go: (path: string) => Promise<number>
}

export async function browsing(today: string): Promise<Browsing> {
  const assets = await buildAssets()
  const demo = await demoSite(today, { assets, frame: assetPaths(assets) })
  const visitors = await visitorsOf(demo)
  const server = createAdaptorServer({ fetch: demo.site.fetch })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  // It listens on a port.
  const { port } = server.address() as AddressInfo
  const base = `http://localhost:${port}`
  const executablePath = browserPath()
  const browser: Browser = await chromium.launch({ args: BROWSER_FLAGS, ...(executablePath && { executablePath }) })
  return {
    demo,
    visitors,
    base,
    window: (visitor, options) => openWindow(browser, base, visitor, options),
    close: async () => {
      await browser.close()
      server.close()
      await demo.close()
    },
  }
}

async function openWindow(
  browser: Browser,
  base: string,
  visitor: Visitor | undefined,
  { width = 1280, javaScript = true }: { width?: number; javaScript?: boolean } = {},
): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: javaScript,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  // A browser takes a secure cookie for this machine only when told of it under https, and then sends it without.
  const url = base.replace('http:', 'https:')
  if (visitor)
    await context.addCookies([{ name: '__Host-trellis', value: visitor.secret, url, secure: true, httpOnly: true }])
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text())
  })
  const go = async (path: string) => (await page.goto(base + (visitor?.prefix ?? '') + path))?.status() ?? 0
  return { page, context, complaints, go }
}

/** What axe finds wrong, by rule and element (WCAG 2.2 AA and its good practice). */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** Pixels by which a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
