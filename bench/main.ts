/** Measures as README.md says: three runs, medians, ratios in one run. `--json` for machines; `--quick` for a look. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { londonDay } from '../src/lib/moment.ts'
import { newId } from '../src/platform/moment.ts'
import { testDatabase } from '../test/database.ts'
import { testKeys } from '../test/ground.ts'
import type { BareAsked, BareTold } from './bare.ts'
import { castFor, copySystem, fill } from './grown.ts'
import { ask, pressed } from './load.ts'
import { AS_IT_IS, databaseCpuMs, type Subject, startServer } from './process.ts'
import type { Statement } from './server.ts'
import { type Subjects, subjectsIn } from './subjects.ts'

const quick = process.argv.includes('--quick')
const RUNS = quick ? 1 : 3
const FOR_MS = quick ? 1_000 : 3_000
/** Long enough for every connection to have prepared what a page asks, and for the server to have compiled what it runs. */
const WARM_MS = 2 * FOR_MS
const CLIENTS = 8
const SYSTEMS = 100

type PageRow = {
  page: string
  size: string
  statements: number
  perSecond: number
  ofBareSql: number
  ofAllItsSql: number
  ofHello: number
  cpuMs: number
}
const today = londonDay(new Date())
const say = (line: string) => void process.stderr.write(`${line}\n`)

const database = await testDatabase({ max: 8 })
const bare = fork(fileURLToPath(new URL('./bare.ts', import.meta.url)), AS_IT_IS)
bare.once('exit', (code) => {
  if (code) throw new Error(`What the site is compared with ended with ${code}`)
})
const told = <Kind extends BareTold['told']>(kind: Kind) =>
  new Promise<Extract<BareTold, { told: Kind }>>((resolve) => {
    const listen = (message: BareTold) => {
      if (message.told !== kind) return
      bare.off('message', listen)
      // Its kind was looked at in the line above.
      resolve(message as Extract<BareTold, { told: Kind }>)
    }
    bare.on('message', listen)
  })
const { port: helloPort } = await told('port')

const pages: PageRow[] = []
say('One system of the demonstration’s size')
await fill(database, castFor(today), testKeys)
const hello = await median(() =>
  pressed(helloPort, CLIENTS, FOR_MS, () => ({ path: '/' }), 200).then(({ perSecond }) => perSecond),
)
const first = await startServer(database.url)
pages.push(...(await measured(first, '1×')))
const { rss } = await first.usage()
first.stop()
const writing = await contacts()

say(`${SYSTEMS} systems`)
await copySystem(database, SYSTEMS)
const grown = await startServer(database.url)
pages.push(...(await measured(grown, `${SYSTEMS}×`)))
grown.stop()
bare.disconnect()
await database.close()

const growth = pages
  .filter(({ size }) => size === '1×')
  .map(({ page, perSecond }) => {
    const later = pages.find((row) => row.page === page && row.size !== '1×')
    return { page, timesSlower: later ? round(perSecond / later.perSecond) : Number.NaN }
  })
const result = {
  hello: round(hello),
  pages,
  growth,
  contactsPerSecond: round(writing),
  memoryMb: Math.round(rss / 2 ** 20),
}
if (process.argv.includes('--json')) console.log(JSON.stringify(result, undefined, 2))
else {
  console.log(`node:http hello: ${result.hello} a second`)
  console.table(pages)
  console.table(growth)
  console.log(`Contacts recorded with their events, ${CLIENTS} clients: ${result.contactsPerSecond} a second`)
  console.log(`Memory of the server after it: ${result.memoryMb} MB`)
}
process.exit(0)

async function measured(server: Subject, size: string): Promise<PageRow[]> {
  const subjects = await subjectsIn(database.pool, castFor(today))
  const rows: PageRow[] = []
  for (const page of subjects.pages) rows.push(await onePage(server, page, size))
  return rows
}

/** The server's own and its connections': the page's whole cost. */
async function cpuMsOf(server: Subject): Promise<number> {
  return (await server.usage()).cpuMs + (await databaseCpuMs(new URL(database.url).pathname.slice(1)))
}

async function onePage(
  server: Subject,
  { name, path, cookie }: Subjects['pages'][number],
  size: string,
): Promise<PageRow> {
  say(`${name}, ${size}`)
  const asking = () => ({ path, headers: { cookie } })
  const noted = async () => {
    server.note()
    await ask(server.port, undefined, asking())
    return server.noted()
  }
  // What a process asks that keeps nothing yet is all that the page rests on.
  const all = await noted()
  await pressed(server.port, CLIENTS, WARM_MS, asking, 200)
  const statements = await noted()
  const cpu: number[] = []
  const perSecond = await median(async () => {
    const before = await cpuMsOf(server)
    const run = await pressed(server.port, CLIENTS, FOR_MS, asking, 200)
    if (run.odd) throw new Error(`${run.odd} of ${run.answered} answers of ${name} were not as expected`)
    cpu.push(((await cpuMsOf(server)) - before) / run.answered)
    return run.perSecond
  })
  const bareSql = (run: Statement[]) =>
    median(async () => {
      const asked: BareAsked = { url: database.url, statements: run, clients: CLIENTS, forMs: FOR_MS }
      bare.send(asked)
      return (await told('ran')).perSecond
    })
  return {
    page: name,
    size,
    statements: statements.filter(({ text }) => !/^(begin|commit)/i.test(text)).length,
    perSecond: round(perSecond),
    ofBareSql: round(perSecond / (await bareSql(statements))),
    ofAllItsSql: round(perSecond / (await bareSql(all))),
    ofHello: round(perSecond / hello, 4),
    cpuMs: round(middle(cpu)),
  }
}

/**
 * Contacts through the API, as many as 8 clients can record, each with an id of its own; in a database of its own, so that what is
 * written here is not copied a hundred times.
 */
async function contacts(): Promise<number> {
  say('Contacts')
  const written = await testDatabase({ max: 8 })
  await fill(written, castFor(today), testKeys)
  const server = await startServer(written.url)
  const { contact } = await subjectsIn(written.pool, castFor(today))
  let turn = 0
  const asking = () => {
    turn += 1
    return {
      method: 'POST' as const,
      path: contact.paths[turn % contact.paths.length] ?? '',
      headers: { cookie: contact.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({
        id: newId(),
        kind: 'con.phone',
        heldOn: today,
        minutes: 20,
        note: 'We talked about the walking group, and she will try it on Thursday.',
        nextIn: '14',
        nextWhat: 'Ring to hear how it went',
      }),
    }
  }
  await pressed(server.port, CLIENTS, WARM_MS, asking, 201)
  const perSecond = await median(async () => {
    const run = await pressed(server.port, CLIENTS, FOR_MS, asking, 201)
    if (run.odd) throw new Error(`${run.odd} of ${run.answered} contacts were refused`)
    return run.perSecond
  })
  server.stop()
  await written.close()
  return perSecond
}

async function median(measure: () => Promise<number>): Promise<number> {
  const results: number[] = []
  for (let run = 0; run < RUNS; run += 1) results.push(await measure())
  return middle(results)
}
function middle(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
function round(number: number, digits = 2): number {
  return Number(number.toFixed(digits))
}
