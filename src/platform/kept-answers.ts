import { frozen } from '../lib/frozen.ts'
import type { Context } from './context.ts'
import { rememberedOnce } from './remember.ts'
import { stampsOf, tableStampsOf } from './stamps.ts'
import { type Seen, watched } from './watch.ts'

/** An answer with the stamps of all that it rests on, and the instant at which it may be another. It is frozen: pages share it. */
type KeptAnswer = { answer: unknown; tables: Map<string, string>; ids: Map<string, string>; until: Date | undefined }

/** What one colleague was answered in one seat on one day, by name, and whatever those answers rest on. */
type Asker = { answers: Map<string, KeptAnswer>; ids: Set<string> }

/** A morning's colleagues, with a score of answers each, most a line or two. Whoever asked longest ago goes first. */
const MOST_ASKERS = 1_000
/** Past it an asker begins anew: names with ids in them would grow all day. */
const MOST_ANSWERS = 100
const MOST_STAMPS = 1_000
const askers = new Map<string, Asker>()

/** Answers that were not kept, and what spoilt them: a test looks that there are none. */
export const notKept = new Map<string, Set<string>>()

/**
 * What one colleague is answered, kept between requests until something changes that the answer rests on. Nobody says what that is:
 * it is seen while the answer is worked out (`watch.ts`), from the tables it reads to the facts that stand under stamps. An answer that
 * looks at the clock (but by `isPast`), reads a table which stamps nothing, or makes an id is not kept. `name` holds whatever else
 * it depends on.
 */
export async function keptAnswer<Answer>(
  context: Context,
  name: string,
  ask: (context: Context) => Promise<Answer>,
): Promise<Answer> {
  const { actor, memory, supposed, moment, watch } = context
  // Inside another answer, it rests on what that one does.
  if (!memory || supposed || watch || actor.kind !== 'colleague') return ask(context)
  const { asker, stamps } = await rememberedOnce(context, 'kept answers', () => askerOf(context))
  if (!stamps) return ask(context)
  const known = asker.answers.get(name)
  if (
    known &&
    (!known.until || moment.now < known.until) &&
    same(known.tables, stamps.table) &&
    same(known.ids, stamps.of)
  )
    // What lies under a name was answered by the one who asks under that name.
    return known.answer as Answer
  const { context: apart, seen } = watched(context)
  const answer = await ask(apart)
  if (seen.spoilt.size > 0) sayNotKept(name, seen.spoilt)
  else
    keep(asker, name, { answer: frozen(answer), ...(await stampsIn(context, seen, stamps.table)), until: seen.until })
  return answer
}

function sayNotKept(name: string, why: Set<string>): void {
  if (notKept.size >= MOST_ANSWERS) notKept.clear()
  notKept.set(name, why)
}

/** Whoever asks, with the stamps of all that their answers rest on, read together: another seat, name or account is another asker. */
async function askerOf(context: Context) {
  const key = `${context.systemId} ${context.moment.today} ${JSON.stringify(context.actor)}`
  const asker: Asker = askers.get(key) ?? { answers: new Map(), ids: new Set() }
  askers.delete(key)
  askers.set(key, asker)
  const [longestAgo] = askers.keys()
  if (askers.size > MOST_ASKERS && longestAgo !== undefined) askers.delete(longestAgo)
  const [table, stamps] = await Promise.all([tableStampsOf(context), stampsOf(context, [...asker.ids])])
  return { asker, stamps: stamps && { table, of: stamps.of } }
}

/** The page has read them before any fact: a change that comes between makes them old. */
async function stampsIn(context: Context, { tables, ids }: Seen, tableStamp: (table: string) => string) {
  const read = await stampsOf(context, [...ids])
  return {
    tables: new Map([...tables].map((table) => [table, tableStamp(table)])),
    ids: new Map([...ids].map((id) => [id, read?.of(id) ?? ''])),
  }
}

function keep({ answers, ids }: Asker, name: string, kept: KeptAnswer): void {
  if (answers.size >= MOST_ANSWERS || ids.size >= MOST_STAMPS) {
    answers.clear()
    ids.clear()
  }
  answers.set(name, kept)
  for (const id of kept.ids.keys()) ids.add(id)
}

const same = (kept: ReadonlyMap<string, string>, now: (name: string) => string): boolean => {
  for (const [name, stamp] of kept) if (now(name) !== stamp) return false
  return true
}
