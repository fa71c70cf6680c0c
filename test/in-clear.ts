import pg from 'pg'
import type { TestDatabase } from './database.ts'

/** The tables in which these words lie readable for whoever has the whole database: of every system, what waits in the queue too. */
export async function tablesThatSay({ superuserUrl }: TestDatabase, words: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(`
      select c.oid::regclass::text as name from pg_class c
      where c.relkind in ('r', 'm') and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')`)
    const found: string[] = []
    for (const { name } of tables) {
      // Bytes are written as their digits: words that were only put into bytes are found too.
      const { rows } = await client.query(
        `select 1 from ${name} t where strpos(t::text, $1) > 0 or strpos(t::text, encode(convert_to($1, 'utf8'), 'hex')) > 0 limit 1`,
        [words],
      )
      if (rows.length) found.push(name)
    }
    return found
  } finally {
    await client.end()
  }
}
