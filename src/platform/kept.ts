import { frozen } from '../lib/frozen.ts'
import type { Context } from './context.ts'
import { underStamps } from './memory.ts'
import { type Load, remembered } from './remember.ts'
import { stampsOf } from './stamps.ts'
import { unwatched } from './watch.ts'

/**
 * What this process keeps in mind between requests: facts of one tenant on one day, each under the stamp that it had when it was read.
 * A fact is used only for a transaction that has just read the same stamp under its own tenant. It is frozen: everybody shares it.
 */
type Kept = { stamp: string; fact: unknown }

/** A few hundred posts with all that is known of them, some kilobytes each. The longest unused goes first. */
const MOST = 4_000
const all = new Map<string, Kept>()

/** The kept facts of one name for one context, given the stamps it has read. */
export function keptFor<Fact>({ systemId, moment }: Context, what: string, stampOf: (id: string) => string) {
  const keyOf = (id: string) => `${systemId} ${moment.today} ${what} ${id}`
  return {
    find: (id: string): Fact | undefined => {
      const key = keyOf(id)
      const kept = all.get(key)
      if (kept?.stamp !== stampOf(id)) return undefined
      all.delete(key)
      all.set(key, kept)
      // What lies under a name was put there by the one loader of that name.
      return kept.fact as Fact
    },
    keep: (id: string, fact: Fact): void => {
      all.set(keyOf(id), { stamp: stampOf(id), fact: frozen(fact) })
      const [oldest] = all.keys()
      if (all.size > MOST && oldest !== undefined) all.delete(oldest)
    },
  }
}

/** A loader by id that asks only for what is not kept, for rows that the system's stamp stands for: `kept.test.ts` looks. */
export const kept = <Row, More extends readonly unknown[]>(what: string, load: Load<Row, More>): Load<Row, More> =>
  remembered(underStamps(`kept ${what}`), async (context, ids, ...more) => {
    const stamps = ids.length > 0 ? await stampsOf(context, []) : undefined
    if (!stamps) return load(context, ids, ...more)
    const shelf = keptFor<{ row: Row | undefined }>(context, `${what} ${JSON.stringify(more)}`, () => stamps.shared)
    const found = new Map(ids.map((id) => [id, shelf.find(id)]))
    const missing = ids.filter((id) => found.get(id) === undefined)
    const loaded = missing.length > 0 ? await load(unwatched(context), missing, ...more) : new Map<string, Row>()
    for (const id of missing) {
      found.set(id, { row: loaded.get(id) })
      shelf.keep(id, { row: loaded.get(id) })
    }
    return new Map([...found].flatMap(([id, entry]): [string, Row][] => (entry?.row ? [[id, entry.row]] : [])))
  })

/** One thing, by a name of its own and the id that it belongs to. */
export async function keptOnce<Value>(
  context: Context,
  what: string,
  id: string,
  load: () => Promise<Value>,
): Promise<Value> {
  const loaded = await kept(what, async () => new Map([[id, { value: await load() }]]))(context, [id])
  const found = loaded.get(id)
  if (!found) throw new Error(`Nothing was loaded: ${what}`)
  return found.value
}
