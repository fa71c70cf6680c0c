import pg from 'pg'
import type { Ask } from './together.ts'

/** How the rows of one statement become, from JSON, what they are when it is asked alone: which columns are instants, which bytes. */
export type Shape = { instants: string[]; bytes: string[] }

const { builtins } = pg.types
/** Types whose values are the same through JSON. A statement with any other column is always asked alone. */
const ALIKE: ReadonlySet<number> = new Set([
  ...[builtins.BOOL, builtins.INT2, builtins.INT4, builtins.INT8, builtins.FLOAT8, builtins.NUMERIC],
  ...[builtins.TEXT, builtins.VARCHAR, builtins.BPCHAR, builtins.UUID, builtins.DATE, builtins.TIME],
  ...[builtins.JSON, builtins.JSONB],
  // Arrays, which pg does not list: of bool, int2, int4, text, int8, date, numeric, uuid.
  ...[1000, 1005, 1007, 1009, 1016, 1182, 1231, 2951],
])

/** Texts past this many were written by loops: they are learned anew. */
const MOST = 2_000
const known = new Map<string, Shape | 'apart'>()
const wanted = new Set<string>()

/** Undefined: not known yet; it is, once the statement was asked alone. */
export function shapeOf(text: string): Shape | 'apart' | undefined {
  const shape = known.get(text)
  if (shape === undefined) wanted.add(text)
  return shape
}

/** Asks, and learns the shape of what somebody wanted to know it of. */
export const learning =
  (ask: Ask): Ask =>
  async (text, values) => {
    const answer = ask(text, values)
    if (!wanted.has(text)) return answer
    const { fields } = await answer
    if (known.size >= MOST) known.clear()
    known.set(text, shapeIn(fields))
    wanted.delete(text)
    return answer
  }

function shapeIn(fields: readonly pg.FieldDef[]): Shape | 'apart' {
  const of = (type: number) => fields.filter(({ dataTypeID }) => dataTypeID === type).map(({ name }) => name)
  const shape = { instants: of(builtins.TIMESTAMPTZ), bytes: of(builtins.BYTEA) }
  const alike = fields.filter(({ dataTypeID }) => ALIKE.has(dataTypeID)).length
  return alike + shape.instants.length + shape.bytes.length === fields.length ? shape : 'apart'
}

type Row = Record<string, unknown>

/** The rows as pg gives them, from those that JSON gave. */
export function reshaped(rows: Row[], { instants, bytes }: Shape): Row[] {
  for (const row of rows) {
    for (const name of instants) if (row[name] !== null) row[name] = new Date(String(row[name]))
    // PostgreSQL writes bytes as `\x` and their hexadecimal digits.
    for (const name of bytes) if (row[name] !== null) row[name] = Buffer.from(String(row[name]).slice(2), 'hex')
  }
  return rows
}
