import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'

const requirements = z.object({
  requirements: z.array(z.object({ id: z.string().regex(/^S\d+$/), void: z.boolean().optional() })),
})
const lastRun = z.object({ passed: z.array(z.string()), failed: z.array(z.string()), at: z.string() })

export type Requirement = z.infer<typeof requirements>['requirements'][number]
export type LastRun = z.infer<typeof lastRun>

/**
 * One line for each requirement of `docs/requirements.yaml`, in order, and a last line with the sum. A requirement is
 * proven when a test that names it, as in `[S35]` or `[S35, S36]`, passed and no test that names it failed.
 */
export function report(all: Requirement[], run: LastRun): string[] {
  const passed = tagsIn(run.passed)
  const failed = tagsIn(run.failed)
  const proven = (id: string) => passed.has(id) && !failed.has(id)
  const asked = all.filter((each) => !each.void)
  return [
    ...all.map(({ id, void: empty }) => `${id} ${empty ? 'void' : proven(id) ? 'proven' : 'missing'}`),
    `${asked.filter(({ id }) => proven(id)).length} of ${asked.length} proven`,
  ]
}

/** Tags of tests that name no requirement: a slip of the pen that would otherwise prove nothing, silently. */
export function strayTags(all: Requirement[], run: LastRun): string[] {
  const known = new Set(all.map(({ id }) => id))
  return [...tagsIn([...run.passed, ...run.failed])].filter((tag) => !known.has(tag))
}

function tagsIn(titles: string[]): Set<string> {
  const lists = titles.flatMap((title) =>
    [...title.matchAll(/\[(S\d+(?:\s*,\s*S\d+)*)\]/g)].map(([, tags]) => tags ?? ''),
  )
  return new Set(lists.flatMap((list) => list.split(/\s*,\s*/)))
}

/** Reads the requirements from the repository. */
export function readRequirements(root: string): Requirement[] {
  return requirements.parse(parse(readFileSync(join(root, 'docs', 'requirements.yaml'), 'utf8'))).requirements
}

function readLastRun(root: string): LastRun {
  const file = join(root, '.cache', 'last-run.json')
  if (existsSync(file)) return lastRun.parse(JSON.parse(readFileSync(file, 'utf8')))
  console.error('No test run is recorded yet: run bin/test first')
  return { passed: [], failed: [], at: '' }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const all = readRequirements(root)
  const run = readLastRun(root)
  for (const tag of strayTags(all, run)) console.error(`A test names ${tag}, which is no requirement`)
  for (const line of report(all, run)) console.log(line)
}
