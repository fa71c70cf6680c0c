import { type Kysely as Database, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { connections } from './prepared.ts'
import type { DB } from './tables.ts'

/** Every connection that serves requests and jobs. Only `platform/transaction.ts` takes one from it. */
export type Pool = Database<DB>
/** A transaction that already carries the tenant. */
export type Db = Transaction<DB>

type ConnectOptions = {
  /** Connections at most. */
  max?: number
  /** Off behind pgbouncer older than 1.21, or one whose `max_prepared_statements` is 0. */
  prepare?: boolean
  /** What this process is called in the server's list of connections. */
  name?: string
  /** Milliseconds after which a connection that nobody uses is closed, and what it prepared is lost; 0: never. */
  idleMs?: number
  /** Called when a connection that nobody is using breaks; the pool has dropped it already. */
  onLost?: (error: Error) => void
}

/** A page's first reading on a new connection costs several times what the next ones do: a quiet hour keeps its connections. */
const IDLE_MS = 30 * 60_000

/** A pool on the server at `url`, for Kysely. `destroy()` closes it. */
export function connect(url: string, options: ConnectOptions = {}): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.name ?? 'trellis',
    idleTimeoutMillis: options.idleMs ?? IDLE_MS,
    types,
    // Statements that need not wait for one another's answers are sent at once (together.ts).
    pipeline: true,
  })
  pool.on('error', options.onLost ?? (() => {}))
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: connections(pool, options.prepare !== false) }) })
}

const { builtins } = pg.types
const ARRAY = { text: 1009, int8: 1016, date: 1182, numeric: 1231 } as const

/**
 * What a value of PostgreSQL becomes, decided here and nowhere else; `generate-tables.ts` says the same to the types.
 * date: the text 'YYYY-MM-DD', never an instant. timestamptz: a Date. int8 and numeric: a number, and one too large
 * to be exact throws. Arrays follow their elements. Everything else is as `pg` has it.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format)
  },
}

const asText = (value: string) => value
const texts: (value: string) => (string | null)[] = pg.types.getTypeParser(
  ARRAY.text as number, // pg lists only the types that are not arrays
)
const each = (parse: (value: string) => number) => (value: string) =>
  texts(value).map((element) => (element === null ? null : parse(element)))

function wholeNumber(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is too large to be an exact number`)
  return number
}

const parsers = new Map<number, (value: string) => unknown>([
  [builtins.DATE, asText],
  [builtins.INT8, wholeNumber],
  [builtins.NUMERIC, Number],
  [ARRAY.date, texts],
  [ARRAY.int8, each(wholeNumber)],
  [ARRAY.numeric, each(Number)],
])
