import { shortDate } from '../../lib/plain-date.ts'

/** What a change would do to one thing of one post, in words that a page can show as they are. */
type Said = { what: string; before: string | undefined; after: string | undefined; turns: string | undefined }

export type WorkerEffects<Effect extends Said = Said> = { postId: string; name: string; effects: Effect[] }

/** `GP supervision: due by 22 Dec 2026 → due by 15 Dec 2026; would be owed`. */
export function effectInWords({ what, before = 'not asked for', after = 'no longer asked for', turns }: Said): string {
  const then = turns === 'owed' ? '; would be owed' : turns === 'no-longer-owed' ? '; would no longer be owed' : ''
  return `${what}: ${before} → ${after}${then}`
}

/** Whom it touches before whom it does not, each by name. */
export const touchedFirst = (rows: readonly WorkerEffects[]): WorkerEffects[] =>
  rows.toSorted((one, other) => keyOf(one).join(' ').localeCompare(keyOf(other).join(' ')))

export const keyOf = ({ effects, name, postId }: WorkerEffects): [string, string, string] => [
  effects.length ? '0' : '1',
  name,
  postId,
]

/** What stands after a row whose keys a page ended with. */
export const isAfter = (row: WorkerEffects, keys: readonly string[]): boolean =>
  keyOf(row).join(' ').localeCompare(keys.join(' ')) > 0

type Counted = { reached: number; touched: number; owing: number; on: string }

/** `3 of 14 workers would be touched on 1 Dec 2026; for 1 something would be owed.` */
export function countInWords({ reached, touched, owing, on }: Counted): string {
  const day = shortDate(on)
  if (reached === 0) return 'No worker is held to this: nobody would be touched.'
  if (touched === 0) return `None of the ${workers(reached)} it reaches would be touched on ${day}.`
  const owed = owing === 0 ? 'Nothing more would be owed to anybody' : `For ${owing} something more would be owed`
  return `${touched} of ${workers(reached)} would be touched on ${day}. ${owed}.`
}

const workers = (count: number) => (count === 1 ? '1 worker' : `${count} workers`)
