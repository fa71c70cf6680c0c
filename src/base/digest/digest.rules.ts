import { plusDays, shortDate, weekdayOf } from '../../lib/plain-date.ts'
import { isWorkingDay } from '../../lib/working-days.ts'
import type { TodayLine } from '../../platform/today.ts'

export const RHYTHMS = ['weekly', 'daily', 'off'] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** Seven items at most: more is not read. */
export const MOST_ITEMS = 7
/** Below this rank somebody may be unsafe: that is told by people and screens, never by a digest (safety H4). */
const SAFETY_ENDS = 10

/** Whether one goes out on this day: each working day, or the first working day of a week. */
export function isDue(rhythm: Rhythm, sentOn: string | undefined, today: string): boolean {
  if (rhythm === 'off' || !isWorkingDay(today) || sentOn === today) return false
  return rhythm === 'daily' || sentOn === undefined || startOfWeek(sentOn) < startOfWeek(today)
}

const startOfWeek = (day: string) => plusDays(day, -weekdayOf(day))

/** What one of somebody's roles has to say. `root` is where its addresses begin. */
export type SeatPart = { role: string; at: string; root: string; lines: TodayLine[]; wins: string[] }
type DigestItem = { says: string; href: string }
export type Digest = { win: string | undefined; items: DigestItem[]; more: number; root: string }

/** The most pressing of all roles together. Undefined: there is nothing to say, and none is sent. */
export function digestOf(parts: readonly SeatPart[]): Digest | undefined {
  const [first] = parts
  const win = parts.flatMap(({ wins }) => wins)[0]
  const lines = parts
    .flatMap((part) => part.lines.filter(({ rank }) => rank >= SAFETY_ENDS).map((line) => ({ line, part })))
    .sort((a, b) => a.line.rank - b.line.rank || (a.line.due ?? NEVER).localeCompare(b.line.due ?? NEVER))
  if (!first || (lines.length === 0 && win === undefined)) return undefined
  const items = lines.slice(0, MOST_ITEMS).map(({ line, part }) => itemOf(line, part, parts.length > 1))
  return { win, items, more: lines.length - items.length, root: first.root }
}

const NEVER = '9999-12-31'

function itemOf({ what, whom, due, action }: TodayLine, { role, at, root }: SeatPart, several: boolean): DigestItem {
  const by = due ? `, ${shortDate(due)}` : ''
  const as = several ? ` (as ${role} at ${at})` : ''
  // What is done by a press is done on the screen: a link in a mail changes nothing.
  return { says: `${what}: ${whom}${by}${as}`, href: `${root}${action.kind === 'link' ? action.href : '/today'}` }
}

type Text = { subject: string; text: string }

export function digestText(givenName: string, { win, items, more, root }: Digest, rhythm: Rhythm): Text {
  const many = items.length + more
  const needs = many === 0 ? 'Nothing needs you now.' : many === 1 ? 'One thing needs you:' : `${many} things need you:`
  const often = rhythm === 'daily' ? 'each working day' : 'once a week'
  return {
    subject: rhythm === 'daily' ? 'Your day on Trellis' : 'Your week on Trellis',
    text: [
      `Hello ${givenName},`,
      ...(win ? [win] : []),
      needs,
      ...items.map(({ says, href }, at) => `${at + 1}. ${says}\n   ${href}`),
      ...(more > 0 ? [`And ${more} more: ${root}/today`] : []),
      `You get this ${often}. Daily, weekly or never, as you like: ${root}/my-digest`,
    ].join('\n\n'),
  }
}
