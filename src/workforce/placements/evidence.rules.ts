import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import type { Met, Reason } from '../../lib/verdict.ts'
import { type AppointmentDuty, appointmentDuties, appointmentReason } from './appointment.rules.ts'
import { kindWords } from './appointment-words.rules.ts'
import { type Days, daysOf, sharedDays, uncovered } from './covered.rules.ts'
import type { Appointment, PlacementFacts } from './placement-facts.rules.ts'
import { qualifies } from './qualifies.rules.ts'

/** Somebody who stood there on some days of a period, or days on which nobody did, with the reason as it stood on the last. */
export type CoverLine = { duty: AppointmentDuty; days: Days } & (
  | { by: Appointment; reason?: undefined }
  | { by?: undefined; reason: Reason }
)

/** The days of a period on which somebody was in post. */
export const daysInPost = ({ startedOn, endedOn }: Pick<Post, 'startedOn' | 'endedOn'>, period: Days) =>
  sharedDays({ from: startedOn, until: endedOn ?? period.until }, period)

/** Who stood beside a worker in a period, and the days on which nobody did: for every duty, those at sites since left too. */
export function coverIn(post: Post, facts: PlacementFacts, standard: Standard, period: Days): CoverLine[] {
  const days = daysInPost(post, period)
  if (!days) return []
  return appointmentDuties(post, standard, days.from).flatMap((duty) => {
    const there = duty.site ? daysOf(duty.site, days) : days
    return there ? coverOf(duty, post, facts, standard, there) : []
  })
}

function coverOf(
  duty: AppointmentDuty,
  post: Post,
  facts: PlacementFacts,
  standard: Standard,
  window: Days,
): CoverLine[] {
  const { rule, kind, site, substitute } = duty
  const fit = facts.appointments
    .filter((each) => each.kind === kind && each.siteId === site?.id)
    .filter((each) => substitute !== undefined || qualifies(kind, each, standard) === true)
  const held = fit.flatMap((by): CoverLine[] => {
    const days = daysOf(by, window)
    return days ? [{ duty, days, by }] : []
  })
  // A duty of the same day is met only while somebody is there; the others by whoever is appointed, away or not.
  const there = rule.sameDay
    ? fit.flatMap((each) => presenceOf(each, facts, window))
    : fit.filter((each) => !each.covers)
  const gaps = uncovered(there, window).map((days): CoverLine => {
    const reason = appointmentReason(duty, post, facts, standard, days.until)
    return { duty, days, reason }
  })
  return [...held, ...gaps].toSorted((one, other) => one.days.from.localeCompare(other.days.from))
}

/** The days of a window on which somebody appointed was not away. */
function presenceOf(appointment: Appointment, { away = [] }: PlacementFacts, window: Days) {
  const days = daysOf(appointment, window)
  const own = away.filter(({ colleagueId }) => colleagueId === appointment.colleagueId)
  return days ? uncovered(own, days).map(({ from, until }) => ({ from, until: plusDays(until, 1) })) : []
}

/** What a gap was, in a sentence: how many days nobody was there, and why as far as is known. */
export const gapInWords = ({ duty, days }: Pick<CoverLine, 'duty' | 'days'>, { says, met }: Reason): string => {
  const when =
    days.from === days.until ? `on ${shortDate(days.from)}` : `from ${shortDate(days.from)} to ${shortDate(days.until)}`
  const within = met === 'in-grace' ? ' This is within the days of grace.' : ''
  return `Nobody was ${kindWords(duty, 'plain')} ${when}. ${says}${within}`
}

/** `GP supervisor`, `First point of contact at Elm Tree Surgery`. */
export const dutyTitle = (duty: AppointmentDuty): string => {
  const words = kindWords({ ...duty, site: undefined }, 'plain')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Nobody is late before a day that has not come: what is due by then is not shown yet. */
export const stateOfGap = (met: Met): 'gap' | 'paused' | 'not-shown' => {
  if (met === 'paused') return 'paused'
  return met === 'due' || met === 'not-yet-evidenced' ? 'not-shown' : 'gap'
}

export const lastDay = ({ until }: Appointment): string | undefined =>
  until === undefined ? undefined : plusDays(until, -1)
