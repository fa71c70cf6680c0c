import type { Standard } from '../../framework/standard.ts'
import { londonDay, showTime } from '../../lib/moment.ts'
import { shortDate } from '../../lib/plain-date.ts'
import type { CancelledBy, GapReason, SessionState } from './found-session.rules.ts'

/** What is planned for a worker, as lists and duties read it. */
export type PlannedSession = {
  id: string
  postId: string
  supervisorId: string
  kinds: string[]
  startsAt: Date
  minutes: number
  format?: string | undefined
  state: SessionState
  gapReason?: GapReason | undefined
  /** Who could not make it, by role. */
  cancelledBy?: string | undefined
  sequence: number
  version: number
  changedAt: Date
}

/** With the names that a list shows. */
export type NamedPlan = PlannedSession & { worker: string; supervisor: string }

export const endsAt = ({ startsAt, minutes }: Pick<PlannedSession, 'startsAt' | 'minutes'>): Date =>
  new Date(startsAt.getTime() + minutes * 60_000)

/**
 * Its time has come, and nobody has said yet whether it was held. Asked from its beginning: whoever waits in an empty room says
 * so at once, and what has begun can no longer be called off.
 */
export const awaitsAnswer = ({ state, startsAt }: Pick<PlannedSession, 'startsAt' | 'state'>, now: Date): boolean =>
  state === 'planned' && startsAt <= now

/** The day in London. */
export const plannedOn = ({ startsAt }: Pick<PlannedSession, 'startsAt'>): string => londonDay(startsAt)

/** `18 Dec 2026 at 2pm`. */
export const whenPlanned = (startsAt: Date): string => `${shortDate(londonDay(startsAt))} at ${showTime(startsAt)}`

/** What kinds are called to people: `GP supervision and Caseload review`. */
export const kindsInWords = (kinds: readonly string[], { supervision }: Pick<Standard, 'supervision'>): string =>
  kinds.map((kind) => supervision.types.find(({ id }) => id === kind)?.label ?? kind).join(' and ')

type Read = { own: boolean; post: { name: string; givenName: string } }

/** How a page calls the list that it belongs to. */
export const whoseSupervision = ({ own, post }: Read): string =>
  own ? 'Your supervision' : `Supervision of ${post.name}`

/** `the session with Amina`; to Amina, with whoever is to hold it. */
export const withWhom = (
  view: Read & { session: { supervisorId: string }; supervisors: readonly { id: string; name: string }[] },
): string => {
  const holder = view.supervisors.find(({ id }) => id === view.session.supervisorId)?.name ?? 'your supervisor'
  return view.own ? holder : view.post.givenName
}

/** Why a session was not held, as anybody who sees the gap may be told. */
export const GAP_WORDS: Readonly<Record<GapReason, string>> = {
  absence: 'Absence',
  'supervisor-away': 'Supervisor away',
  'service-pressure': 'Service pressure',
  rearranged: 'Rearranged',
  other: 'Another reason',
}

/** Who could not make it, by role and never by name. */
export const CANCELLED_BY_WORDS: Readonly<Record<CancelledBy, string>> = {
  'link-worker': 'The link worker',
  supervisor: 'The supervisor',
  service: 'The service called it off',
  none: 'Nobody: it was not held',
}
