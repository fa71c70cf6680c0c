import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import { documentedPath } from '../../http/openapi.ts'

type Document = {
  openapi: string
  paths: Record<string, Record<string, { summary: string; requestBody?: unknown; responses: object }>>
}

describe('the API as it describes itself', () => {
  let site: TestSite
  let manager: Client
  let document: Document

  before(async () => {
    site = await testSite()
    manager = await site.client(await site.world.colleague('Priya Shah', 'pcn-manager', site.world.pcn))
    // The document’s own shape is what the first test looks at.
    document = (await manager.json('/api/openapi.json')).body as Document
  })
  after(() => site.close())

  test('every endpoint that the site serves is in the document, and nothing else', () => {
    const served = site.serving.routes
      .filter((route) => route.kind === 'endpoint')
      .map((route) => `${route.method.toLowerCase()} ${documentedPath(route)}`)
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    assert.equal(document.openapi, '3.1.0')
    assert.deepEqual(described.sort(), [...new Set(served)].sort())
    assert.ok(served.length > 20, 'the site has endpoints')
  })

  test('every endpoint says in words what it does, and what it may refuse with', () => {
    for (const [path, methods] of Object.entries(document.paths))
      for (const [method, operation] of Object.entries(methods)) {
        assert.ok(operation.summary.length > 5 && !operation.summary.startsWith('/'), `${method} ${path}`)
        const refusals = Object.keys(operation.responses)
        const expected = method === 'post' ? ['201', '401', '403', '404', '409', '422'] : ['200', '401', '404', '422']
        assert.deepEqual(refusals.sort(), expected, `${method} ${path}`)
        if (method === 'post') assert.ok(operation.requestBody, `${method} ${path}`)
      }
  })

  test('every reference in the document leads to a schema that is there', () => {
    const text = JSON.stringify(document)
    for (const [, name = ''] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
      assert.ok(text.includes(`"${name}":{`), name)
    assert.equal(text.includes('$schema'), false)
  })

  test('every endpoint that takes a body answers malformed JSON with words, not with a fault', async () => {
    for (const route of site.serving.routes.filter((each) => each.kind === 'endpoint' && each.method === 'POST')) {
      const path = route.path.replace(/:\w+/g, '01a201e2-4acb-770d-a2ed-ea126f5bee1c')
      const init = { method: 'POST', body: '{"half":', headers: { 'content-type': 'application/json' } }
      const answer = await manager.raw(path, init)
      assert.equal(answer.status, 422, path)
      assert.deepEqual(await answer.json(), {
        kind: 'invalid',
        problems: [{ field: '', message: 'Send a JSON object' }],
      })
    }
  })

  test('a page lists every endpoint for people, with an example that holds no secret', async () => {
    const page = await manager.get('/api')
    assert.equal(page.heading, 'The API')
    for (const path of Object.keys(document.paths)) assert.ok(page.says(path), path)
    assert.ok(page.says('--cookie "__Host-trellis=$TRELLIS_SESSION"'))
  })

  test('nobody reads it without signing in', async () => {
    const answer = await site.visitor().raw(`/at/anywhere/api/openapi.json`)
    assert.equal(answer.status, 401)
  })
})
