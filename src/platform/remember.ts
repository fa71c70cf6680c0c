import type { Context } from './context.ts'
import { isUnderStamps } from './memory.ts'

/** A context that remembers what it read. Only for looking: a change reads everything anew, under its own locks. */
export const remembering = (context: Context): Context =>
  context.memory ? context : { ...context, memory: context.begun ?? new Map() }

export type Load<Row, More extends readonly unknown[] = []> = (
  context: Context,
  ids: readonly string[],
  ...more: More
) => Promise<Map<string, Row>>

/** A loader of sets by id that asks only for what this context has not read yet. `more` is part of what is remembered. */
export const remembered =
  <Row, More extends readonly unknown[]>(what: string, load: Load<Row, More>): Load<Row, More> =>
  async (context, ids, ...more) => {
    const name = nameOf(what, more)
    // Somebody else may have read it for this page: whoever has it from the shelf rests on the system's stamp as they did.
    if (isUnderStamps(name)) context.watch?.restsOn([context.systemId])
    const known = shelf<Row | undefined>(context, name)
    if (!known) return load(context, ids, ...more)
    await onItsWay(context, name, ids, async (wanted) => {
      const loaded = await load(context, wanted, ...more)
      for (const id of wanted) known.set(id, loaded.get(id))
    })
    const found = ids.flatMap((id): [string, Row][] => {
      const row = known.get(id)
      return row === undefined ? [] : [[id, row]]
    })
    return new Map(found)
  }

/**
 * Reads what is neither known nor being read, and waits for what somebody else of the same page is reading already: those who ask at
 * once (`at-once.ts`) ask for the same posts once.
 */
async function onItsWay(
  context: Context,
  what: string,
  ids: readonly string[],
  read: (wanted: readonly string[]) => Promise<void>,
): Promise<void> {
  const others = new Set(ids.flatMap((id) => comingTo(context, what)?.get(id) ?? []))
  const wanted = notRead(context, what, ids)
  if (wanted.length > 0) await whileReading(context, [{ what, ids: wanted }], read(wanted))
  for (const reading of others) await reading
}

/** What a loader of this name need not ask for, because it was read on the way to something else. */
export function keepRead<Row>(context: Context, what: string, ids: readonly string[], rows: Map<string, Row>): void {
  const known = shelf<Row | undefined>(context, nameOf(what, []))
  for (const id of ids) known?.set(id, rows.get(id))
}

/** What nobody on this page has read yet, nor is reading; none for a change, which remembers nothing. */
export function notRead(context: Context, what: string, ids: readonly string[]): string[] {
  const known = shelf(context, nameOf(what, []))
  const coming = comingTo(context, nameOf(what, []))
  return known ? [...new Set(ids)].filter((id) => !known.has(id) && !coming?.has(id)) : []
}

/** Says that these are being read, until they are. */
export async function whileReading(
  context: Context,
  sets: readonly { what: string; ids: readonly string[] }[],
  reading: Promise<void>,
): Promise<void> {
  for (const { what, ids } of sets) for (const id of ids) comingTo(context, what)?.set(id, reading)
  await reading
  for (const { what, ids } of sets) for (const id of ids) comingTo(context, what)?.delete(id)
}

const comingTo = (context: Context, name: string) => shelf<Promise<void>>(context, `${name}, coming`)

/** One thing, by a name of its own. */
export async function rememberedOnce<Value>(
  context: Context,
  name: string,
  load: () => Promise<Value>,
): Promise<Value> {
  const known = shelf<Promise<Value>>(context, 'once')
  if (!known) return load()
  const value = known.get(name) ?? load()
  known.set(name, value)
  return value
}

const nameOf = (what: string, more: readonly unknown[]) => (more.length ? `${what} ${JSON.stringify(more)}` : what)

function shelf<Value>({ memory }: Context, name: string): Map<string, Value> | undefined {
  if (!memory) return undefined
  const made = memory.get(name) ?? new Map<string, unknown>()
  memory.set(name, made)
  // What lies on a shelf was put there by the one loader that the shelf is named after.
  return made as Map<string, Value>
}
