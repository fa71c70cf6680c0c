import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { axeFindings, type Browsing, browsing, overflow } from '../browsing.ts'
import { anyOf } from '../demo-site.ts'
import { EXAMPLES } from '../route-examples.ts'

// Every page of the router, as the first role that may open it: axe finds nothing, nothing is wider than a phone, and the
// browser complains of nothing (a blocked script or style would be a complaint).

describe('every page in a browser', () => {
  let service: Browsing
  const ids: Record<string, string> = {}
  before(async () => {
    service = await browsing('2026-11-25')
    const { demo } = service
    for (const [name, example] of Object.entries(EXAMPLES))
      ids[name] = example.value ?? (await anyOf(demo.database, demo.own.systemId, example)) ?? ''
  })
  after(() => service.close())

  type Opened = { path: string; visitor: Browsing['visitors'][number] }
  let known: Opened[] | undefined

  /** Each page once, with whoever opens it first. */
  async function pages(): Promise<Opened[]> {
    known ??= await findPages()
    return known
  }

  async function findPages(): Promise<Opened[]> {
    const { demo, visitors } = service
    const opened: Opened[] = []
    for (const route of demo.routes) {
      if (route.door !== 'seat' || route.method !== 'GET' || !['page', 'form'].includes(route.kind)) continue
      const path = route.path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? name)
      for (const visitor of visitors) {
        const answer = await demo.site.request(visitor.prefix + path, { headers: { cookie: visitor.cookie } })
        if (answer.status !== 200) continue
        opened.push({ path, visitor })
        break
      }
    }
    return opened
  }

  // axe reads the document, which is the same at every width but for what the phone's layout changes: it looks there.
  for (const [width, withAxe] of [
    [1280, false],
    [360, true],
  ] as const)
    test(`every page at ${width} pixels fits its window and breaks no rule of its own${withAxe ? ', and axe finds nothing' : ''}`, async () => {
      const wrong: string[] = []
      const windows = new Map<string, Awaited<ReturnType<Browsing['window']>>>()
      for (const { path, visitor } of await pages()) {
        const window = windows.get(visitor.role) ?? (await service.window(visitor, { width }))
        windows.set(visitor.role, window)
        await window.go(path)
        const wide = await overflow(window.page)
        const found = [
          ...(withAxe ? await axeFindings(window.page) : []),
          ...(wide > 0 ? [`wider than the window by ${wide} pixels`] : []),
          ...window.complaints.splice(0),
        ]
        wrong.push(...found.map((finding) => `${path} as ${visitor.role}: ${finding}`))
      }
      assert.deepEqual(wrong, [])
    })

  test('every first screen is there without JavaScript', async () => {
    for (const visitor of service.visitors) {
      const window = await service.window(visitor, { width: 360, javaScript: false })
      assert.equal(await window.go('/today'), 200, visitor.role)
      assert.ok(await window.page.locator('h1').innerText(), visitor.role)
      await window.context.close()
    }
  })
})
