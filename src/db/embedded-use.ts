import pg from 'pg'

/**
 * Each process that uses the server keeps one connection of this name. The server's own list of connections then says
 * who is using it, truly, even after a process was killed: no file can.
 */
const NAME = 'trellis holds this'

/** A connection that only says "in use". It never keeps this process alive. */
export async function hold(superuserUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: superuserUrl, application_name: NAME })
  client.on('error', () => {}) // the server was stopped by somebody else: whoever asks it something will say so
  await client.connect()
  if ('unref' in client && typeof client.unref === 'function') client.unref() // pg has it and does not declare it
  return client
}

/** Whether a process other than the holder of `own` is using the server. */
export async function othersHold(client: pg.Client, own?: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity where application_name = $1', [
    NAME,
  ])
  return rows.some(({ pid }) => pid !== processOf(own))
}

/** pg knows the server's process for each connection but does not declare it. */
function processOf(client: pg.Client | undefined): number | undefined {
  return (client as { processID?: number } | undefined)?.processID
}
