import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { TableRows } from '../platform/demo.ts'

type Row = Record<string, unknown>

/**
 * Writes rows as the application's own role, under row-level security: COPY is refused there, so each table is one statement that
 * reads its rows from one JSON text. Rows that leave out other columns go in a statement of their own, and get the defaults.
 */
export async function insertRows(db: Db, rows: TableRows): Promise<number> {
  let written = 0
  for (const [table, all] of Object.entries(rows)) {
    for (const alike of byColumns((all ?? []) as Row[])) {
      await insertAlike(db, table, alike)
      written += alike.length
    }
  }
  return written
}

async function insertAlike(db: Db, table: string, rows: Row[]): Promise<void> {
  const kept = table.startsWith('vault.')
  if (kept) await sql`set local role vault_keeper`.execute(db)
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(name)))
  const named = sql.table(table)
  const json = JSON.stringify(rows.map(plain))
  await sql`insert into ${named} (${columns})
    select ${columns} from json_populate_recordset(null::${named}, ${json}::json)`.execute(db)
  if (kept) await sql`reset role`.execute(db)
}

function byColumns(rows: Row[]): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const columns = Object.keys(row)
      .filter((name) => row[name] !== undefined)
      .sort()
      .join()
    const group = groups.get(columns)
    if (group) group.push(defined(row))
    else groups.set(columns, [defined(row)])
  }
  return [...groups.values()]
}

const defined = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

/** Bytes as PostgreSQL writes them; everything else as JSON has it. */
const plain = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value]),
  )
