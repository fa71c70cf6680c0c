import { shortDate } from '../../lib/plain-date.ts'
import { absenceOn, hasEnded, hasStarted, type Post } from './post.rules.ts'

export type Standing = { words: string; kind: 'coming' | 'in-post' | 'away' | 'back' | 'leaving' | 'left' }

/** Until this many days after coming back, the team's list still says so: they are owed a return conversation. */
const NEWLY_BACK_DAYS = 28

/** How a post stands on a day, in a few words for a list. */
export function standingOn(post: Post, today: string): Standing {
  if (hasEnded(post, today)) return { kind: 'left', words: `Left ${shortDate(post.endedOn ?? today)}` }
  if (!hasStarted(post, today)) return { kind: 'coming', words: `Starts ${shortDate(post.startedOn)}` }
  const away = absenceOn(post, today)
  if (away)
    return { kind: 'away', words: away.expectedBack ? `Away, back about ${shortDate(away.expectedBack)}` : 'Away' }
  if (post.endedOn) return { kind: 'leaving', words: `Leaves ${shortDate(post.endedOn)}` }
  const back = post.absences.find(({ until }) => until !== undefined && isNewlyBack(until, today))
  if (back?.until) return { kind: 'back', words: `Back since ${shortDate(back.until)}` }
  return { kind: 'in-post', words: 'In post' }
}

const isNewlyBack = (until: string, today: string): boolean =>
  until <= today && Date.parse(today) - Date.parse(until) <= NEWLY_BACK_DAYS * 86_400_000
