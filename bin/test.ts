/**
 * Runs the tests and says what came of them: failures in full, `.cache/last-run.json`, and a last line with the counts.
 * `--fast` leaves the journeys and the long tests out. Fails when a test fails, when one was skipped, and when none ran.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { run } from 'node:test'
import { inspect } from 'node:util'

type Outcome = { passed: string[]; failed: string[] }
type Report = Awaited<ReturnType<typeof run>>
type Ended = { name: string; nesting: number; skip?: string | boolean; todo?: string | boolean; details: Details }
type Details = { duration_ms: number; type?: string; error?: Error }

const outcome: Outcome = { passed: [], failed: [] }
const isFast = process.argv.includes('--fast')
const longest = isFast ? [] : [...(await journeys()), 'test/entry/long.ts']
await runAll([...longest, 'test/entry/workforce.ts', 'test/entry/service.ts'])
await keep(outcome)
console.log(`${outcome.passed.length} passed, ${outcome.failed.length} failed`)
process.exitCode = outcome.failed.length > 0 || outcome.passed.length === 0 ? 1 : 0

async function journeys(): Promise<string[]> {
  const names = await readdir('test/journeys').catch(() => [])
  return names.filter((name) => name.endsWith('.spec.ts')).map((name) => `test/journeys/${name}`)
}

/** Each in a process of its own, two at once, the longest first: the tests wait for the database while a journey waits for its browser. */
async function runAll(files: string[]) {
  await read(run({ files, concurrency: 2 }), files, outcome)
}

/** Events come in the order of the tests, a parent's start before its children's and its end after theirs. */
async function read(report: Report, files: string[], { passed, failed }: Outcome) {
  const titles: string[] = []
  const parents = new Set<number>()
  for await (const { type, data } of report) {
    if (type === 'test:start') titles.splice(data.nesting, titles.length, data.name)
    if (type === 'test:stdout') process.stdout.write(data.message)
    if (type === 'test:stderr') process.stderr.write(data.message)
    if (type === 'test:pass' || type === 'test:fail') end(data)
  }

  function end(test: Ended) {
    const isParent = parents.delete(test.nesting) || test.details.type === 'suite'
    parents.add(test.nesting - 1)
    const title = [...titles.slice(0, test.nesting), test.name].join(' › ')
    const { error } = test.details
    const isWholeFile = files.some((file) => test.name.endsWith(file))
    if (test.skip !== undefined || test.todo !== undefined) fail(title, new Error('It was not run'))
    else if (error && !(isParent && becauseOfChildren(error))) fail(title, error)
    else if (!error && isWholeFile) fail(title, new Error('There is no test in it'))
    else if (!error && !isParent) passed.push(title)
  }

  function fail(title: string, error: Error) {
    failed.push(title)
    console.log(`\n✖ ${title}\n${inspect(error.cause instanceof Error ? error.cause : error)}`)
  }
}

/** A group is not counted: those inside it are. */
function becauseOfChildren(error: Error): boolean {
  return 'failureType' in error && error.failureType === 'subtestsFailed'
}

async function keep({ passed, failed }: Outcome) {
  await mkdir('.cache', { recursive: true })
  const at = new Date().toISOString()
  await writeFile('.cache/last-run.json', `${JSON.stringify({ at, passed, failed }, undefined, 2)}\n`)
}
