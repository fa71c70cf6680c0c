import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type DemoSite, demoSite, type Visitor, visitorsOf } from '../demo-site.ts'

// From each role's first screen, every link that leads somewhere new: nobody is shown a way to a page that is closed to them.

const TODAY = '2026-11-25'
/** Of pages that differ only in whose they are, this many are opened. */
const OF_A_KIND = 2

describe('wherever somebody goes from their first screen', () => {
  let demo: DemoSite
  let visitors: Visitor[]
  before(async () => {
    demo = await demoSite(TODAY)
    visitors = await visitorsOf(demo)
  })
  after(() => demo.close())

  test('no link leads to a page that is not there, or is closed to whoever sees the link', async () => {
    const closed: string[] = []
    for (const visitor of visitors) closed.push(...(await walk(visitor)))
    assert.deepEqual(closed, [])
  })

  async function walk(visitor: Visitor): Promise<string[]> {
    const kinds = new Map<string, number>()
    const seen = new Set<string>()
    const closed: string[] = []
    const waiting = [{ path: `${visitor.prefix}/today`, from: 'the door' }]
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { path, from } = next
      const kind = kindOf(path)
      if (seen.has(path) || (kinds.get(kind) ?? 0) >= OF_A_KIND) continue
      seen.add(path)
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      const answer = await demo.site.request(path, { headers: { cookie: visitor.cookie } })
      if (answer.status >= 400) closed.push(`${visitor.role}: ${answer.status} ${path} from ${from}`)
      const isPage = answer.headers.get('content-type')?.startsWith('text/html')
      const links = isPage ? linksIn(await answer.text(), path) : []
      waiting.push(
        ...links.filter((link) => link.startsWith(visitor.prefix)).map((link) => ({ path: link, from: path })),
      )
    }
    return closed
  }
})

/** The address without the ids in it: one page of many of its kind. */
const kindOf = (path: string) =>
  path
    .replace(/\?.*/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'one')
    .replace(/\/items\/[^/]+/, '/items/one')

function linksIn(html: string, at: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="([^"#]+)/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .map((href) => (href.startsWith('?') ? at.replace(/\?.*/, '') + href : href))
    .filter((href) => href.startsWith('/'))
}
