import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { render } from 'preact-render-to-string'
import { contentAdapters } from './parity/content-adapters.tsx'
import { formAdapters } from './parity/form-adapters.tsx'
import { normalise } from './parity/normalise.ts'
import type { Options } from './parity/options.tsx'

type Fixture = { name: string; context: Options; callBlock?: string; html: string }

/** Whole components that we do not have, and why. */
const refused: Record<string, string> = {
  header: 'every fixture draws the NHS logo or NHS blue; ours is PageHeader, with a mark of our own',
  hero: 'puts its picture in an inline style, which our content security policy forbids',
}

/** Single fixtures that cannot apply, and why. */
const exceptions: Record<string, Record<string, string>> = {}

const adapters = { ...contentAdapters, ...formAdapters }
const folder = join(dirname(createRequire(import.meta.url).resolve('nhsuk-frontend')), 'components')

function fixturesOf(component: string): Fixture[] {
  const file = join(folder, component, 'fixtures.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).fixtures : []
}

const components = readdirSync(folder).filter((component) => fixturesOf(component).length > 0)

/** What a call block says takes the place of `html`, as in the templates. */
function ours(component: string, { context, callBlock }: Fixture): string[] {
  const adapter = adapters[component]
  assert.ok(adapter, `${component} has neither a component nor a reason`)
  const called = callBlock === undefined ? context : withCallBlock(component, context, callBlock)
  return normalise(render(adapter(called)))
}

const withCallBlock = (component: string, context: Options, html: string): Options =>
  component === 'card' ? { ...context, description: { html } } : { ...context, html }

const counts = { same: 0, excepted: 0, refused: 0 }

for (const component of components) {
  if (refused[component]) counts.refused += fixturesOf(component).length
  else
    test(`${component} looks as nhsuk-frontend draws it`, async (t) => {
      for (const fixture of fixturesOf(component)) {
        if (exceptions[component]?.[fixture.name]) counts.excepted += 1
        else {
          await t.test(fixture.name, () => assert.deepEqual(ours(component, fixture), normalise(fixture.html)))
          counts.same += 1
        }
      }
    })
}

test('what is refused or excepted is really there, and all the rest is compared', (t) => {
  for (const component of Object.keys(refused)) assert.ok(components.includes(component), component)
  for (const [component, names] of Object.entries(exceptions)) {
    const known = fixturesOf(component).map((fixture) => fixture.name)
    for (const name of Object.keys(names)) assert.ok(known.includes(name), `${component}: ${name}`)
  }
  const all = components.flatMap(fixturesOf).length
  assert.equal(counts.same + counts.excepted + counts.refused, all)
  t.diagnostic(
    `${all} fixtures: ${counts.same} the same, ${counts.excepted} excepted, ${counts.refused} of refused components`,
  )
})
