import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { londonDay } from '../../src/lib/moment.ts'
import { type DemoSite, demoSite } from '../demo-site.ts'
import { asksOf, pagesAsked } from '../statements.ts'

/** A page that asks for more has begun to ask for each thing by itself: `node --import tsx bench/statements.ts <page>` shows who asks. */
const MOST = 12

describe('the pages that people open most', () => {
  let demo: DemoSite
  before(async () => {
    demo = await demoSite(londonDay(new Date()))
  })
  after(() => demo.close())

  test('ask the database few questions in the demonstration, whatever the modules have to say', async () => {
    const pages = await pagesAsked(demo)
    assert.ok(pages.length > 20)
    const counts = []
    for (const page of pages) counts.push({ name: page.name, asked: (await asksOf(demo, page)).length })
    assert.deepEqual(
      counts.filter(({ asked }) => asked > MOST),
      [],
    )
    assert.deepEqual(demo.faults, [])
  })
})
