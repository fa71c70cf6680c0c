import assert from 'node:assert/strict'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Breach, importsOf } from '../imports.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

type Rules = { forbidden: { name: string }[] }
const { forbidden }: Rules = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs'))

/** One breach of each rule: a file, and what it must not import. */
const PLANTED: Record<string, [file: string, imports: string][]> = {
  'rules-stay-pure': [
    ['src/care/planted/planted.rules.ts', '../../platform/planted.ts'],
    ['src/care/planted/planted.policy.ts', 'kysely'],
    ['src/care/planted/planted.form.ts', 'node:fs'],
    ['src/care/planted/planted.paths.ts', './planted.store.ts'],
  ],
  'framework-stands-alone': [['src/framework/planted.ts', '../platform/planted.ts']],
  'lib-stands-alone': [['src/lib/planted.ts', 'pg']],
  'sql-only-in-stores': [
    ['src/care/planted/plan.ts', 'kysely'],
    ['src/base/planted/index.ts', 'pg'],
  ],
  'html-and-json-never-touch-the-store': [
    ['src/care/planted/plan.page.tsx', './planted.store.ts'],
    ['src/care/planted/plan.view.tsx', '../../db/planted.ts'],
    ['src/care/planted/routes.ts', './planted.store.ts'],
    ['src/care/planted/plan.fhir.ts', './planted.store.ts'],
  ],
  'modules-meet-at-index-rules-or-paths': [['src/care/other/other.ts', '../planted/plan.ts']],
  'base-stands-under-the-wings': [['src/base/planted/planted.store.ts', '../../workforce/planted/index.ts']],
  'workforce-stands-under-care': [['src/workforce/planted/index.ts', '../../care/planted/index.ts']],
  'care-stands-under-leadership': [['src/care/planted/index.ts', '../../leadership/planted/index.ts']],
  'plumbing-knows-no-domain': [
    ['src/ui/planted.ts', '../base/planted/index.ts'],
    ['src/http/planted.ts', '../framework/planted.ts'],
    ['src/db/planted.ts', '../framework/planted.ts'],
  ],
  'browser-stands-alone': [['src/browser/planted.ts', '../lib/planted.ts']],
  'programs-import-no-tests': [['src/platform/planted.ts', '../../test/planted.ts']],
  'no-cycles': [
    ['src/documents/here.ts', './there.ts'],
    ['src/documents/there.ts', './here.ts'],
  ],
}
/** Only there to be imported. */
const INNOCENT = ['src/care/planted/planted.store.ts', 'src/leadership/planted/index.ts', 'test/planted.ts']

describe('Who may import whom', () => {
  it('every file of src is read, and no import breaks a rule', async () => {
    const { breaches, unread } = await importsOf(ROOT)
    assert.deepEqual(unread, [])
    assert.deepEqual(breaches, [])
  })

  it('every rule has a breach planted for it', () => {
    assert.deepEqual(Object.keys(PLANTED).sort(), forbidden.map(({ name }) => name).sort())
  })

  it('every planted breach is caught by its rule', async () => {
    const copy = await plantedCopy()
    try {
      const { breaches, unread } = await importsOf(copy)
      assert.deepEqual(unread, [])
      const missed = Object.entries(PLANTED).flatMap(([rule, plants]) =>
        plants
          .filter(([file]) => !caught(breaches, rule, file))
          .map(([file, imports]) => `${rule}: ${file} → ${imports}`),
      )
      assert.deepEqual(missed, [])
    } finally {
      await rm(copy, { recursive: true })
    }
  })
})

const caught = (breaches: Breach[], rule: string, file: string) =>
  breaches.some((breach) => breach.rule === rule && (breach.from === file || rule === 'no-cycles'))

/** Below the project, so that its packages are found. */
async function plantedCopy(): Promise<string> {
  await mkdir(join(ROOT, '.cache'), { recursive: true })
  const copy = await mkdtemp(join(ROOT, '.cache', 'planted-'))
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json']) await cp(join(ROOT, name), join(copy, name))
  for (const name of INNOCENT) await write(copy, name, [])
  for (const [file, imports] of Object.values(PLANTED).flat()) await write(copy, file, [imports])
  return copy
}

/** A file may break two rules: what it imports is added to. */
async function write(root: string, file: string, imports: string[]) {
  const path = join(root, file)
  await mkdir(dirname(path), { recursive: true })
  const before = await readFile(path, 'utf8').catch(() => 'export const planted = true\n')
  await writeFile(path, imports.map((from) => `import '${from}'\n`).join('') + before)
}
