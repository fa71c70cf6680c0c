import { overheard } from '../db/gathered.ts'
import { STAMPS_OF } from '../db/stamped.ts'
import type { Context } from './context.ts'
import { ApartFrom } from './memory.ts'
import type { Watch } from './watching.ts'

/** `until`: the first of the instants still to come that were asked after. */
export type Seen = { tables: Set<string>; ids: Set<string>; spoilt: Set<string>; until: Date | undefined }

/** Whether an instant has come. Asked so, and not by the clock, an answer can be kept until it has. */
export const isPast = ({ moment, watch }: Pick<Context, 'moment' | 'watch'>, instant: Date): boolean =>
  watch ? watch.hasCome(instant) : instant <= moment.now

/** The same context, watched; it remembers apart from the rest of its page whatever stands under no stamp. */
export function watched(context: Context): { context: Context; seen: Seen } {
  const seen: Seen = { tables: new Set(), ids: new Set(), spoilt: new Set(), until: undefined }
  const { systemId, moment, memory } = context
  const db = overheard(context.db, (text) => {
    for (const name of namesIn(text)) {
      const stamps = STAMPS_OF[name]
      if (stamps === 'itself') seen.tables.add(name)
      else if (stamps === 'system') seen.ids.add(systemId)
      else seen.spoilt.add(name)
    }
  })
  const byTheDay = {
    ...moment,
    get now() {
      seen.spoilt.add('the clock')
      return moment.now
    },
    newId: () => {
      seen.spoilt.add('a new id')
      return moment.newId()
    },
  }
  const restsOn = (ids: readonly string[]) => {
    for (const id of ids) seen.ids.add(id)
  }
  const hasCome = (instant: Date) => {
    if (instant <= moment.now) return true
    if (!seen.until || instant < seen.until) seen.until = instant
    return false
  }
  const watch: Watch = { db: context.db, restsOn, hasCome }
  const apart = memory && new ApartFrom(memory)
  return { context: { ...context, db, moment: byTheDay, memory: apart, watch }, seen }
}

/** For what is read under stamps of its own: they are asked for through the watched context, before it. */
export const unwatched = (context: Context): Context =>
  context.watch ? { ...context, db: context.watch.db, watch: undefined } : context

/** A name that stands where a table stands: after from, join or a comma, and before no dot. A function's stands there too. */
const PLACES =
  /(?:\bfrom|\bjoin|,)\s*\(*\s*(?:lateral\s+)?(?:public\.|"public"\.)?(?:"([a-z_]+)"|([a-z_]+)\b)(?![."])/gi
const READS = /^\s*(select|with)\b/i
/** What was ever asked while watched, with what was seen in it: a test compares with what the planner reads. */
export const heardTexts = new Map<string, readonly string[]>()
/** Texts past this many were written by loops. */
const MOST = 2_000

/** The tables that stand behind a view, and behind the views in it; a table itself. */
function behind(name: string): readonly string[] {
  const shown = STAMPS_OF[name]
  return typeof shown === 'object' ? shown.flatMap(behind) : [name]
}

/** The tables and functions of ours that a text reads, by itself or through a view; what does more than read is not to be kept. */
function namesIn(text: string): readonly string[] {
  const known = heardTexts.get(text)
  if (known) return known
  const named = [...text.matchAll(PLACES)].flatMap(([, quoted, plain]) => quoted ?? plain ?? [])
  const called = [...text.matchAll(/\b([a-z_]+)\s*\(/gi)].flatMap(([, name]) => name ?? [])
  const ours = [...named.filter((name) => name in STAMPS_OF), ...called.filter((name) => STAMPS_OF[name] === 'none')]
  const names = READS.test(text) ? [...new Set(ours.flatMap(behind))] : ['a change']
  if (heardTexts.size >= MOST) heardTexts.clear()
  heardTexts.set(text, names)
  return names
}
