import { londonDay, londonInstant } from '../../lib/moment.ts'
import { workingDaysAfter } from '../../lib/working-days.ts'

export const FORMATS = ['face-to-face', 'video', 'phone'] as const
export type Format = (typeof FORMATS)[number]
export const formatWords: Record<Format, string> = { 'face-to-face': 'In person', video: 'By video', phone: 'By phone' }

type Named = { id: string; name: string }
export type Offer = { by: Named; startsAt: Date; minutes: number; format: Format; at: Date }

/** A debrief that is owed. It holds nothing of what happened, nor how it came to be owed. */
export type Debrief = {
  id: string
  postId: string
  owedOn: string
  dueOn: string
  offer?: Offer | undefined
  /** The day of the first offer: what the duty is counted by. */
  firstOfferedOn?: string | undefined
  answer?: 'taken' | 'declined' | undefined
  sessionId?: string | undefined
  endedOn?: string | undefined
  version: number
}

export type Standing = 'due' | 'owed' | 'offered' | 'taken' | 'declined' | 'held' | 'ended'

/**
 * How it stands on a day: owed once its working days are over without an offer (`sup.debrief`), as many as the standard in force
 * asked when it came to be owed. `held`: its session was.
 */
export function standingOf(debrief: Debrief, today: string, held: boolean): Standing {
  const { answer, endedOn, offer, dueOn, firstOfferedOn } = debrief
  if (held) return 'held'
  if (answer) return answer
  if (endedOn) return 'ended'
  if (offer) return 'offered'
  return firstOfferedOn === undefined && today > dueOn ? 'owed' : 'due'
}

export const standingWords: Record<Standing, string> = {
  due: 'Not offered yet',
  owed: 'Owed: not offered in time',
  offered: 'Offered, yours to take or leave',
  taken: 'Planned',
  declined: 'Not taken up',
  held: 'Held',
  ended: 'Not needed any more',
}

/** Times within the two days that stand on the form: later today while there is time, and the next two working days. */
export function timesToOffer(now: Date): Date[] {
  const today = londonDay(now)
  const [first, second] = [workingDaysAfter(today, 1), workingDaysAfter(today, 2)]
  const candidates = [
    londonInstant(workingDaysAfter(today, 0), '16:00'),
    londonInstant(first, '10:00'),
    londonInstant(first, '14:00'),
    londonInstant(second, '10:00'),
  ]
  const soon = new Date(now.getTime() + 3_600_000)
  return candidates.filter((at, place) => at > soon && candidates.findIndex((other) => +other === +at) === place)
}
