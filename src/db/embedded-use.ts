import pg from 'pg'

/**
 * Each process that uses the server keeps one connection of this name. The server's own list of connections then says
 * who is using it, truly, even after a process was killed: no file can.
 */
const NAME = 'trellis holds this'

export type Hold = { process: number; end: () => Promise<void> }

/** `pg` has these and does not declare them. */
type Undeclared = { processID: number; ref: () => void; unref: () => void }

/** A connection that only says "in use". It never keeps this process alive. */
export async function hold(superuserUrl: string): Promise<Hold> {
  const client = new pg.Client({ connectionString: superuserUrl, application_name: NAME })
  const { ref, unref } = client as unknown as Undeclared
  client.on('error', () => {}) // the server was stopped by somebody else: whoever asks it something will say so
  await client.connect()
  unref.call(client)
  const end = async () => {
    ref.call(client)
    await client.end().catch(() => {}) // the server may be gone already
  }
  return { process: (client as unknown as Undeclared).processID, end }
}

/** Whether anybody but `own` is using the server. */
export async function othersHold(client: pg.Client, own?: Hold): Promise<boolean> {
  const text = 'select pid from pg_stat_activity where application_name = $1'
  const { rows } = await client.query<{ pid: number }>(text, [NAME])
  return rows.some(({ pid }) => pid !== own?.process)
}
