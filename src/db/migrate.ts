import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { asAdministrator } from './roles.ts'

export type Migration = { name: string; sql: string; sha256: string }

/** Something about the history of this database that a person must put right. */
export class HistoryChanged extends Error {}

const LEDGER = `create table if not exists public.migration (
  name text primary key,
  sha256 text not null,
  at timestamptz not null default now()
)`

/**
 * Brings the database up to date, as its owner: the job queue's own tables, then each file of `folder` in order, each
 * in one transaction and once for ever. Two at once wait for one another.
 * Returns the names newly applied. Throws HistoryChanged where a file was altered, renamed or removed after it ran.
 */
export async function migrate(ownerUrl: string, folder: string, progress = (_line: string) => {}): Promise<string[]> {
  const files = await migrationsIn(folder)
  return asAdministrator(ownerUrl, async (owner) => {
    await owner.query(`select pg_advisory_lock(hashtext('trellis migrations'))`)
    await runMigrations({ connectionString: ownerUrl, logger: silent })
    await owner.query(LEDGER)
    const { rows: done } = await owner.query<Migration>('select name, sha256 from public.migration order by name')
    const due = notYetRun(files, done)
    for (const migration of due) {
      progress(`Database: ${migration.name}`)
      await apply(owner, migration)
    }
    return due.map(({ name }) => name)
  })
}

/** The files NNNN_name.sql of a folder, in order. */
export async function migrationsIn(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort()
  return Promise.all(names.map((name) => readMigration(folder, name)))
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}

/** What is still to run, once the past is seen to be as it was. */
export function notYetRun(files: Migration[], done: { name: string; sha256: string }[]): Migration[] {
  const byName = new Map(files.map((file) => [file.name, file]))
  for (const { name, sha256 } of done) {
    const file = byName.get(name)
    if (!file) throw new HistoryChanged(`${name} has run on this database, but there is no such file. ${PUT_RIGHT}`)
    if (file.sha256 !== sha256) throw new HistoryChanged(`${name} was changed after it ran here. ${PUT_RIGHT}`)
  }
  const last = done.at(-1)?.name ?? ''
  const due = files.filter(({ name }) => !done.some((past) => past.name === name))
  const late = due.find(({ name }) => name < last)
  if (late) throw new HistoryChanged(`${late.name} comes before ${last}, which has run here already. ${PUT_RIGHT}`)
  return due
}

const PUT_RIGHT =
  'Put the file back as it was and write the change as a new migration. While developing, remove the data folder instead.'

async function apply(owner: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  try {
    await owner.query('begin')
    await owner.query(sql)
    await owner.query('insert into public.migration (name, sha256) values ($1, $2)', [name, sha256])
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw new Error(`${name} failed and left nothing behind: ${where(error, sql)}`, { cause: error })
  }
}

/** PostgreSQL says where by counting characters; people count lines. */
function where(error: unknown, sql: string): string {
  const { message, position } = error as { message: string; position?: string } // whatever pg throws is an Error
  if (!position) return message
  return `line ${sql.slice(0, Number(position)).split('\n').length}: ${message}`
}

const silent = new Logger(() => () => {})
