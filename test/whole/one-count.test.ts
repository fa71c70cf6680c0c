import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type DemoSite, demoSite, signedInAs } from '../demo-site.ts'
import { type Element, read } from '../html.ts'

// What is owed to a worker is counted on more pages than one: a worker who finds two counts believes neither.

const TODAY = '2026-11-25'

describe('what is still owed before new people come', () => {
  let demo: DemoSite
  before(async () => {
    demo = await demoSite(TODAY)
  })
  after(() => demo.close())

  test('is one number on Today and on My support, for every link worker', async () => {
    const seats = demo.own.seats.filter(({ role, from }) => role === 'link-worker' && from <= TODAY)
    const told = new Map<string, { today: string; support: string }>()
    for (const seat of seats) {
      const visitor = await signedInAs(demo, seat)
      const pageAt = async (path: string) => {
        const answer = await demo.site.request(visitor.prefix + path, { headers: { cookie: visitor.cookie } })
        return answer.status === 200 ? read(await answer.text()) : undefined
      }
      const [today, support] = [await pageAt('/today?all=1'), await pageAt('/my-support')]
      if (today && support && figureOf(today))
        told.set(visitor.name, { today: figureOf(today) ?? '', support: beforeOf(support) })
    }
    const apart = [...told].filter(([, { today, support }]) => today !== support)
    assert.deepEqual(apart, [])
    assert.ok(told.size > 15, `only ${told.size} link workers are judged`)
  })
})

/** "3 owed" or "All in place", under "Your readiness". */
function figureOf(page: Element): string | undefined {
  const figure = page.byClass('trellis-figure').find((each) => each.text.includes('Your readiness'))
  return figure && numberIn(figure.byClass('trellis-figure__number')[0]?.text ?? '')
}

function beforeOf(page: Element): string {
  const line = page.byTag('a').find(({ text }) => text.includes('owed before new people come'))
  return numberIn(line?.text ?? 'not said')
}

function numberIn(text: string): string {
  if (/^(All in place|Nothing is owed)/.test(text)) return '0'
  if (text.startsWith('One thing')) return '1'
  return /^\d+/.exec(text)?.[0] ?? text
}
