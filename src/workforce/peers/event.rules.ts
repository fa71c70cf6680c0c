import { londonDay, showTime } from '../../lib/moment.ts'
import { shortDate } from '../../lib/plain-date.ts'
import type { Reach } from './network.rules.ts'

export type PeerEvent = {
  id: string
  networkId: string
  network: string
  title: string
  startsAt: Date
  minutes: number
  cpdMinutes: number
  place: string
  state: 'planned' | 'called-off'
  sequence: number
  version: number
  changedAt: Date
}

/** `coming`, `present`: of whoever asks, and of nobody else. */
export type FoundEvent = PeerEvent & Reach & { coming: boolean; present: boolean }

/** One colleague on the host's list of one event. `at`: where they work, to tell two of one name apart. */
export type Guest = { colleagueId: string; name: string; at: string; coming: boolean; how?: string | undefined }

type Timed = Pick<PeerEvent, 'startsAt' | 'minutes'>

export const endsAt = ({ startsAt, minutes }: Timed): Date => new Date(startsAt.getTime() + minutes * 60_000)

/** The day in London on which it is held. */
export const dayOfEvent = ({ startsAt }: Pick<Timed, 'startsAt'>): string => londonDay(startsAt)

/** `18 Dec 2026 at 2pm`. */
export const whenHeld = ({ startsAt }: Pick<Timed, 'startsAt'>): string =>
  `${shortDate(londonDay(startsAt))} at ${showTime(startsAt)}`

/** People come early and sign on their way out. */
const AROUND = 60 * 60_000
export const doorOpens = ({ startsAt }: Timed): Date => new Date(startsAt.getTime() - AROUND)
export const doorCloses = (event: Timed): Date => new Date(endsAt(event).getTime() + AROUND)

export const isOver = (event: Timed, now: Date): boolean => endsAt(event) <= now

/** Why nobody can have been there yet, in words; undefined when somebody can. */
export function whyNobodyCame(event: Timed & Pick<PeerEvent, 'state'>, now: Date): string | undefined {
  if (event.state === 'called-off') return 'This event was called off'
  const opens = doorOpens(event)
  if (now < opens) return `Its time has not come: from ${showTime(opens)} on ${shortDate(londonDay(opens))}`
  return undefined
}

/** Whether what stands as its place can be opened: nothing but a plain web address becomes a link. */
export const isAddress = (place: string): boolean => /^https:\/\/[^\s<>"']+$/.test(place)

/** How somebody's being there came to be known. */
export const ATTENDED_HOW = ['door', 'list', 'self'] as const
export type AttendedHow = (typeof ATTENDED_HOW)[number]
export const attendedWords: Record<AttendedHow, string> = {
  door: 'At the door',
  list: 'From the host’s list',
  self: 'Said by themselves',
}
