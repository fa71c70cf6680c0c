import type { MeetingStandard } from '../../framework/standard/meetings.ts'
import { daysBetween, plusDays, shortDate } from '../../lib/plain-date.ts'
import type { Reason } from '../../lib/verdict.ts'
import { paths } from './mdt.paths.ts'
import { kindWords, type MeetingKind } from './meeting.rules.ts'

/** What a place has of one kind of meeting: when the last was held, and when the next is planned. */
export type Kept = { lastHeldOn?: string | undefined; nextOn?: string | undefined }

type Place = { id: string; name: string; kind: string; since: string }

/** The check-in and the MDT are a practice's; the shared caseload meeting and the forum a PCN's. */
export const kindsAt = (kind: string): readonly MeetingKind[] =>
  kind === 'practice' ? ['meet.practice-mdt', 'meet.practice-checkin'] : ['meet.shared-caseload', 'meet.community']

/** An early word while a next meeting is not planned yet and its last day comes near. */
const SOON_DAYS = 7

/**
 * Whether a place keeps a meeting's cadence (`mdt.yaml` cadence): held no longer ago than so many days. It counts from the day
 * the first link worker came where none was held yet. What is owed is the practice's or the network's, never the worker's.
 */
export function cadenceReason(
  place: Place,
  { everyDays }: Pick<MeetingStandard, 'everyDays'>,
  kind: MeetingKind,
  { lastHeldOn, nextOn }: Kept,
  today: string,
): Reason {
  const name = kindWords[kind]
  const dueOn = plusDays(lastHeldOn ?? place.since, everyDays)
  const last = lastHeldOn ? `The last was on ${shortDate(lastHeldOn)}` : 'None is recorded here yet'
  const next = nextOn ? `the next is planned for ${shortDate(nextOn)}` : 'none is planned'
  const atPractice = place.kind === 'practice'
  const base = {
    clause: kind,
    at: { id: place.id, name: place.name },
    heldBy: { role: atPractice ? 'Practice' : 'PCN manager', organisation: place.name },
    on: dueOn,
  }
  const mend = { label: 'Plan one', href: paths.plan({ at: place.id, kind }) }
  if (today > dueOn)
    return {
      ...base,
      mend,
      met: 'owed',
      says: `${name}: ${last}, ${daysBetween(dueOn, today)} days past every ${everyDays}; ${next}`,
    }
  const near = daysBetween(today, dueOn) <= SOON_DAYS
  if (near && (nextOn === undefined || nextOn > dueOn))
    return { ...base, mend, met: 'due', says: `${name}: ${last}; one is due by ${shortDate(dueOn)}, and ${next}` }
  return {
    ...base,
    on: undefined,
    met: 'met',
    says: lastHeldOn ? `${name}: ${last}; ${next}` : `${name}: due by ${shortDate(dueOn)}; ${next}`,
  }
}

/** How often link workers who were asked came, over the meetings that were held: `m.mdt-attendance`. */
export type Came = { held: number; calledOff: number; withLinkWorker: number; asked: number; present: number }

/** Not measured is not nought (safety H8). */
export function cameInWords({ held, withLinkWorker }: Pick<Came, 'held' | 'withLinkWorker'>): string {
  if (held === 0) return 'No meeting is recorded as held'
  return `A link worker was at ${withLinkWorker} of ${held}`
}

/** What can be planned at a place: its own meetings, and an MDT for a whole neighbourhood. */
export const plannableAt = (kind: string): readonly MeetingKind[] =>
  kind === 'practice' ? kindsAt(kind) : ['meet.shared-caseload', 'meet.practice-mdt', 'meet.community']
