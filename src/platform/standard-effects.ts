/**
 * A change to what is asked for, as a look may suppose it: made by an organisation from a day, or one that was made taken away.
 * What the value means is for whoever reads the standard to know.
 */
export type Supposed =
  | { kind: 'made'; organisationId: string; path: string; value: unknown; from: string }
  | { kind: 'taken-away'; changeId: string }

/** One thing that is worked out for a post from what is asked for: a date that is due, a verdict, a ceiling. */
export type StandsSo = {
  postId: string
  /** Tells it from the others of the same post. */
  key: string
  clause: string
  /** What it is: `GP supervision`. */
  what: string
  /** How it stands: `due 22 Dec 2026`. */
  says: string
  /** Whether somebody owes it, or the worker must wait for it. */
  owed: boolean
}

/** What a change would do to one thing of one post. Absent before: it was not asked for; absent after: it no longer is. */
export type StandardEffect = {
  postId: string
  clause: string
  what: string
  before: string | undefined
  after: string | undefined
  /** It would be owed and is not, or the other way about. */
  turns: 'owed' | 'no-longer-owed' | undefined
}

/** What differs between two ways of standing, thing by thing, in the order of the second. */
export function differing(before: readonly StandsSo[], after: readonly StandsSo[]): StandardEffect[] {
  const was = new Map(before.map((one) => [keyOf(one), one]))
  const is = new Map(after.map((one) => [keyOf(one), one]))
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => effect(was.get(key), is.get(key)))
}

const keyOf = ({ postId, key }: StandsSo) => `${postId} ${key}`

function effect(was: StandsSo | undefined, is: StandsSo | undefined): StandardEffect[] {
  const one = is ?? was
  if (!one || (was?.says === is?.says && was?.owed === is?.owed)) return []
  const turns = turned(was?.owed ?? false, is?.owed ?? false)
  return [{ postId: one.postId, clause: one.clause, what: one.what, before: was?.says, after: is?.says, turns }]
}

const turned = (was: boolean, is: boolean): StandardEffect['turns'] =>
  was === is ? undefined : is ? 'owed' : 'no-longer-owed'
