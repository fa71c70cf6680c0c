import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import type { Route } from '../../src/http/route.ts'
import { anyOf, type DemoSite, demoSite, type Visitor, visitorsOf } from '../demo-site.ts'
import { type Element, read } from '../html.ts'
import { EXAMPLES } from '../route-examples.ts'

const TODAY = '2026-11-25'
const TYPED = 'Kept as it was typed'

describe('what is typed into any form is kept', () => {
  let demo: DemoSite
  let visitors: Visitor[]
  const ids: Record<string, string> = {}

  before(async () => {
    demo = await demoSite(TODAY)
    visitors = await visitorsOf(demo)
    for (const [name, example] of Object.entries(EXAMPLES))
      ids[name] = example.value ?? (await anyOf(demo.database, demo.own.systemId, example)) ?? ''
  })
  after(() => demo.close())

  const forms = () =>
    demo.routes.filter(({ door, kind, method }) => door === 'seat' && kind === 'form' && method === 'GET')
  const pathOf = (route: Route) => route.path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? name)

  async function firstWhoMay(path: string): Promise<{ visitor: Visitor; page: Element } | undefined> {
    for (const visitor of visitors) {
      const answer = await demo.site.request(visitor.prefix + path, { headers: { cookie: visitor.cookie } })
      if (answer.status === 200) return { visitor, page: read(await answer.text()) }
    }
    return undefined
  }

  test('in every form of the router: saved at a pause, and offered again after a crash or a new sign-in', async () => {
    const unkept: string[] = []
    let visited = 0
    for (const route of forms()) {
      const path = pathOf(route)
      const opened = await firstWhoMay(path)
      if (!opened) continue
      const { visitor, page } = opened
      const typing = page.byTag('form').filter((each) => each.attributes.method === 'post' && typedField(each))
      const form = typing.find((each) => each.attributes['data-draft'] !== undefined)
      const field = form && typedField(form)
      if (!form || !field) {
        // A page with nothing to type, or nothing yet, has nothing to keep.
        if (typing.length > 0) unkept.push(`${route.path}: a form that keeps no draft`)
        continue
      }
      visited += 1
      const kept = await demo.site.request(form.attributes['data-draft'] ?? '', {
        method: 'POST',
        headers: { cookie: visitor.cookie },
        body: new URLSearchParams({ _token: visitor.token, _form: hiddenValue(form, '_form'), [field]: TYPED }),
      })
      const again = await demo.site.request(visitor.prefix + path, { headers: { cookie: visitor.cookie } })
      const html = await again.text()
      if (kept.status !== 200 || !html.includes(TYPED)) unkept.push(`${route.path} as ${visitor.role}: ${kept.status}`)
    }
    assert.deepEqual(unkept, [])
    assert.ok(visited > 20, `only ${visited} forms were there to type in`)
  })

  test('nobody else is offered it, and it does not lie readable in the database', async () => {
    const client = new pg.Client(demo.database.superuserUrl)
    await client.connect()
    const { rows } = await client.query<{ sealed: Buffer }>('select sealed from draft')
    await client.end()
    assert.ok(rows.length > 0)
    assert.ok(rows.every(({ sealed }) => !sealed.toString('latin1').includes(TYPED)))
  })
})

/** The name of a field where words can be typed. */
function typedField(form: Element): string | undefined {
  const [area] = form.byTag('textarea')
  const input = form
    .byTag('input')
    .find(
      ({ attributes }) => ['text', 'search', undefined].includes(attributes.type) && !attributes.name?.startsWith('_'),
    )
  return area?.attributes.name ?? input?.attributes.name
}

const hiddenValue = (form: Element, name: string): string =>
  form.byTag('input').find(({ attributes }) => attributes.name === name)?.attributes.value ?? ''
