import { sql } from 'kysely'
import type pg from 'pg'

/** Sends one statement to one connection, which answers in the order of asking. */
export type Ask = (text: string, values: readonly unknown[]) => Promise<pg.QueryResult>

const MARK = '/* unread */'
/**
 * How a statement ends whose answer nobody reads: `.modifyEnd(UNREAD)`. In a transaction it waits for the next one, at the latest
 * for `commit`, and makes the journey to the server with it. If it fails, the next one fails with its reason and all is undone.
 */
export const UNREAD = sql`${sql.raw(MARK)}`
export const isUnread = (text: string): boolean => text.endsWith(MARK)

const NOTHING = { rows: [], rowCount: 0, command: '', oid: 0, fields: [] }
const isBegin = (text: string) => text === 'begin'
const isEnd = (text: string) => text === 'commit' || text === 'rollback'

/** Asks of one connection such that what need not be waited for, `begin` first of all, travels with what follows it. */
export function together(client: pg.PoolClient, ask: Ask): Ask {
  let inside = false
  let held: { text: string; values: readonly unknown[] }[] = []

  const sent = async (text: string, values: readonly unknown[]) => {
    const all = [...held, { text, values }]
    held = []
    const answers = asOneWrite(client, () => all.map((each) => ask(each.text, each.values)))
    // Each is waited for, so that none is left unanswered on the connection. The first failure is the reason of those after it.
    const settled = await Promise.allSettled(answers)
    const failed = settled.find((each) => each.status === 'rejected')
    if (failed) throw failed.reason
    return (await answers.at(-1)) ?? NOTHING
  }

  return (text, values) => {
    if (isBegin(text)) inside = true
    if (inside && (isBegin(text) || isUnread(text))) {
      held.push({ text, values })
      return Promise.resolve(NOTHING)
    }
    if (isEnd(text)) {
      inside = false
      const unbegun = held[0] !== undefined && isBegin(held[0].text)
      // What was to be undone, and was never sent, is forgotten; so is a transaction in which nothing was asked.
      if (text === 'rollback' || (unbegun && held.length === 1)) held = []
      if (unbegun && held.length === 0) return Promise.resolve({ ...NOTHING, command: text.toUpperCase() })
    }
    return held.length === 0 ? ask(text, values) : sent(text, values)
  }
}

/** The client writes each statement when it is asked; its socket is told to write them all at once. */
function asOneWrite<T>(client: pg.PoolClient, write: () => T): T {
  const stream = streamOf(client)
  stream?.cork()
  try {
    return write()
  } finally {
    stream?.uncork()
  }
}

type Corked = { cork: () => void; uncork: () => void }
/** `pg` does the same with the messages of one statement; its types do not name the connection. */
const streamOf = (client: pg.PoolClient): Corked | undefined =>
  (client as unknown as { connection?: { stream?: Corked } }).connection?.stream
