import { plusMonths } from '../lib/plain-date.ts'
import type { Chance } from './chance.ts'
import type { About } from './context.ts'
import type { Cast } from './demo.ts'

export type DemoEvent = {
  name: string
  on: string
  /** Undefined: somebody not signed in. */
  by: { id: string; role: string } | undefined
  about: About[]
  detail: Record<string, string | number | null>
}

/** Months of log that a new database has partitions for (0002_platform.sql), with one in hand. */
const MONTHS_KEPT = 12

/**
 * What the log of the demonstration remembers, so that histories look as they will in use: the same event that the command would have
 * recorded, on its day. Older than the log itself, nothing is remembered; later than now, nothing has happened.
 */
export function demoEvents(cast: Cast, chance: Chance, told: readonly DemoEvent[]) {
  const first = plusMonths(cast.today, -MONTHS_KEPT)
  return told
    .filter(({ on }) => on >= first && on < cast.today)
    .map(({ name, on, by, about, detail }) => {
      const at = new Date(`${on}T${String(chance.whole(9, 16)).padStart(2, '0')}:${chance.whole(10, 59)}:00Z`)
      return {
        id: chance.id(at),
        at,
        name,
        actor: by ? `${by.role}:${by.id}` : 'public',
        actor_id: by?.id ?? null,
        request_id: 'demonstration',
        about,
        detail,
      }
    })
}
