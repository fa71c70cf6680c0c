import { type Absence, inPost, type Post } from '../../base/posts/post.rules.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'

/** Days before somebody goes away from which it is told: long enough to agree on another. */
const AHEAD = 14

/** A sole worker's named peer or cover who is away, soon will be, or has left: that, and never why (safety H9). */
export type Out = { as: 'peer' | 'cover'; says: string }

/** Undefined while they are there. A manager has no post here, and is not looked for. */
export function outOf(as: Out['as'], name: string, posts: readonly Post[], today: string): Out | undefined {
  if (posts.length === 0) return undefined
  const held = posts.filter((post) => inPost(post, today))
  if (held.length === 0) return { as, says: `${name} is no longer in post` }
  const absences = held.map((post) => soonAway(post, today))
  const [first] = absences
  if (!first || absences.some((absence) => absence === undefined)) return undefined
  const back = first.until ? ` until ${shortDate(first.until)}` : ''
  return { as, says: `${name} is away ${first.from > today ? 'from' : 'since'} ${shortDate(first.from)}${back}` }
}

const soonAway = ({ absences }: Pick<Post, 'absences'>, today: string): Absence | undefined =>
  absences.find(({ from, until }) => from <= plusDays(today, AHEAD) && (until === undefined || until > today))
