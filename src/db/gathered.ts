import { CompiledQuery, type DatabaseConnection, PostgresDialect, type QueryResult, Transaction } from 'kysely'
import type { Db } from './connect.ts'
import { reshaped, type Shape, shapeOf } from './shapes.ts'
import type { DB } from './tables.ts'
import { isUnread } from './together.ts'

type Asked = { query: CompiledQuery; resolve: (rows: unknown[]) => void; reject: (reason: unknown) => void }

/** A gathered statement is prepared as others are (prepared.ts), so it is no longer than that. */
const LONGEST = 11_500
const READS = /^\s*(select|with)\b/i
const CHANGES = /\b(insert into|update|delete from|for share|set_config)\b/i
/** A look that is noted, whose answer nobody reads (together.ts), changes nothing that others ask for. */
const onlyNotes = (text: string) => text.startsWith('insert into "access" ') && isUnread(text)

/**
 * The same transaction for readers that work at once: what they ask while all of them wait is one statement, one journey and one answer.
 * Only for reading, and for noting that one looked: a step into another role, or a change, would reach what others ask meanwhile,
 * and is refused.
 */
export async function gathered<Answer>(db: Db, read: (db: Db) => Promise<Answer>): Promise<Answer> {
  const gathering = gatheringOf(db)
  try {
    return await read(transactionOn(db, gathering.ask))
  } finally {
    await gathering.end()
  }
}

/** Whether what is asked of this transaction is gathered already. */
export const isGathered = (db: Db): boolean => gatheredAlready.has(db)
const gatheredAlready = new WeakSet<Db>()

type Ask = (query: CompiledQuery) => Promise<unknown[]>

function gatheringOf(db: Db): { ask: Ask; end: () => Promise<void> } {
  const executor = db.getExecutor()
  let waiting: Asked[] = []
  let sending: Promise<void> | undefined
  let ended = false

  const send = async () => {
    while (waiting.length > 0) {
      await allWait()
      const batch = waiting
      waiting = []
      for (const some of sortedOut(batch)) await answer(some, (query) => executor.executeQuery(query))
      await allWait()
    }
    sending = undefined
  }
  const ask: Ask = (query) =>
    new Promise((resolve, reject) => {
      if (ended) return reject(new Error('What is asked after the end of reading has no transaction'))
      waiting.push({ query, resolve, reject })
      sending ??= send()
    })
  // Nobody who gave up leaves a statement on its way, to arrive in another transaction.
  const end = async () => {
    ended = true
    await sending
  }
  return { ask, end }
}

/** Until nobody has anything left to do but to wait: Node comes to the next tick once every promise has been followed up. */
const allWait = () => new Promise<void>((resolve) => queueMicrotask(() => process.nextTick(resolve)))

function transactionOn(db: Db, ask: Ask): Db {
  const gathering = standingFor(db, async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
    if (!wordsOf(query.sql).onlyReads && !onlyNotes(query.sql))
      throw new Error(`What is read together with others only reads: ${query.sql}`)
    // The rows of the statement that it stands for.
    return { rows: (await ask(query)) as Row[] }
  })
  gatheredAlready.add(gathering)
  return gathering
}

/** The same transaction, of which somebody is told every text that is asked of it. */
export function overheard(db: Db, hear: (text: string) => void): Db {
  const executor = db.getExecutor()
  const heard = standingFor(db, <Row>(query: CompiledQuery) => {
    hear(query.sql)
    return executor.executeQuery<Row>(query)
  })
  if (isGathered(db)) gatheredAlready.add(heard)
  return heard
}

function standingFor(db: Db, executeQuery: DatabaseConnection['executeQuery']): Db {
  const connection: DatabaseConnection = {
    executeQuery,
    streamQuery: () => {
      throw new Error('What is read together with others is not streamed')
    },
  }
  const executor = db.getExecutor().withConnectionProvider({ provideConnection: (use) => use(connection) })
  return new Transaction<DB>({ config: { dialect }, dialect, driver, executor })
}

/** Kysely asks for both; a transaction that has its connection uses neither. */
const dialect = new PostgresDialect({ pool: () => Promise.reject(new Error('A transaction opens no connection')) })
const driver = dialect.createDriver()

/** What can be one statement, as long as it may be; what is not known yet, or is not the same through JSON, alone. */
function sortedOut(batch: readonly Asked[]): Asked[][] {
  const parts: Asked[][] = []
  let open: Asked[] = []
  let length = 0
  for (const asked of batch) {
    const { sql } = asked.query
    if (!wordsOf(sql).onlyReads || typeof shapeOf(sql) !== 'object') {
      parts.push([asked])
      continue
    }
    if (open.length === 0 || length + sql.length > LONGEST) {
      open = []
      length = 0
      parts.push(open)
    }
    open.push(asked)
    length += sql.length
  }
  return parts
}

type Run = (query: CompiledQuery) => Promise<QueryResult<unknown>>

async function answer(batch: readonly Asked[], run: Run): Promise<void> {
  try {
    const answers = await answersOf(batch, run)
    for (const [index, { resolve }] of batch.entries()) resolve(answers[index] ?? [])
  } catch (error) {
    // As when one statement of a transaction fails: none after it has an answer either.
    for (const { reject } of batch) reject(error)
  }
}

async function answersOf(batch: readonly Asked[], run: Run): Promise<unknown[][]> {
  const [first] = batch
  if (first && batch.length === 1) return [(await run(first.query)).rows]
  const { rows } = await run(asOne(batch))
  // One row, in which each column holds the rows of the query of its number, as `asOne` says.
  const [row] = rows as Record<string, Record<string, unknown>[]>[]
  return batch.map(({ query }, index) => reshaped(row?.[index] ?? [], shapeOf(query.sql) as Shape))
}

function asOne(batch: readonly Asked[]): CompiledQuery {
  const parameters: unknown[] = []
  const columns = batch.map(({ query }, index) => {
    const text = renumbered(query.sql, parameters.length)
    parameters.push(...query.parameters)
    return `(select coalesce(json_agg(q), '[]') from (${text}) q) as "${index}"`
  })
  return CompiledQuery.raw(`select ${columns.join(', ')}`, parameters)
}

/** The text with its parameters numbered from so many on. */
function renumbered(text: string, by: number): string {
  if (by === 0) return text
  const { between, numbers } = wordsOf(text)
  return between.map((words, at) => (at === 0 ? words : `$${(numbers[at - 1] ?? 0) + by}${words}`)).join('')
}

type Words = { onlyReads: boolean; between: string[]; numbers: number[] }
const known = new Map<string, Words>()
/** Texts past this many were written by loops. */
const MOST = 2_000

/** What a text is made of, looked at once: pages ask in the same words again and again. */
function wordsOf(text: string): Words {
  const found = known.get(text)
  if (found) return found
  const parts = text.split(/\$(\d+)/)
  const words = {
    onlyReads: READS.test(text) && !CHANGES.test(text),
    between: parts.filter((_, at) => at % 2 === 0),
    numbers: parts.filter((_, at) => at % 2 === 1).map(Number),
  }
  if (known.size >= MOST) known.clear()
  known.set(text, words)
  return words
}
