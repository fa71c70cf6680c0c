import type { Db } from '../db/connect.ts'

/**
 * Sees what an answer rests on while it is worked out: the tables that were read, the stamps that were asked for. Whatever
 * stamps nothing, the clock, and an id of its own spoil it: then the answer is right now, and is not kept.
 */
export type Watch = {
  /** The transaction itself, for what is watched by its stamps instead. */
  db: Db
  restsOn: (ids: readonly string[]) => void
  /** Asked by `isPast`. */
  hasCome: (instant: Date) => boolean
}
