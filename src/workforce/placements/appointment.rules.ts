import { hasEnded, isAway, isLinkWorker, type Post, type PostSite } from '../../base/posts/post.rules.ts'
import type { SupervisionRule } from '../../framework/standard/supervision.ts'
import type { Standard } from '../../framework/standard.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import { lastAnswer } from '../../lib/last-answer.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import type { Met, Reason } from '../../lib/verdict.ts'
import { paths as peerPaths } from '../peers/peers.paths.ts'
import { kindAsked, kindWords } from './appointment-words.rules.ts'
import { dutyHolder, isUnderContract, whoOwes } from './duty-holder.rules.ts'
import type { Appointment, AppointmentKind, PlacementFacts } from './placement-facts.rules.ts'
import { paths } from './placements.paths.ts'
import { qualifies } from './qualifies.rules.ts'
import { shownLater } from './shown-later.rules.ts'

/** One duty to have somebody beside this worker: everywhere, or at one practice. */
export type AppointmentDuty = { rule: SupervisionRule; kind: AppointmentKind; site?: PostSite; substitute?: string }

/** The people who must stand beside this post. Nobody for a coach or a care co-ordinator: link-worker rules never gate them. */
export function appointmentDuties(post: Post, standard: Standard, today: string): AppointmentDuty[] {
  if (!isLinkWorker(post) || hasEnded(post, today)) return []
  const { rules, scope } = standard.supervision
  const elsewhere = !isUnderContract(post, standard)
  return rules.flatMap((rule): AppointmentDuty[] => {
    const kind = kindAsked(rule)
    if (!kind || !rule.inForce || (kind === 'peer-link' && !post.soleWorker)) return []
    const substitute = elsewhere ? scope.elsewhere.substitutes[kind] : undefined
    if (!rule.gatesPerPractice) return [{ rule, kind, substitute }]
    // In a PCN each practice; elsewhere "a named contact at each site".
    const places = sitesAhead(post, today).filter((site) => elsewhere || site.kind === 'practice')
    return places.map((site) => ({ rule, kind, site, substitute }))
  })
}

/** Sites served now, and those that are agreed for a day to come. */
export const sitesAhead = ({ sites }: Pick<Post, 'sites'>, today: string): PostSite[] =>
  sites.filter(({ until }) => until === undefined || until > today)

/**
 * How each of those duties stands on a day. Grace counts only from the end of somebody who was there: a starter has
 * none. Something owed before the worker starts carries the day by which it is needed.
 */
export const appointmentReasons = lastAnswer(
  (post: Post, facts: PlacementFacts, standard: Standard, today: string): Reason[] =>
    appointmentDuties(post, standard, today).map((duty) => appointmentReason(duty, post, facts, standard, today)),
)

export function appointmentReason(
  duty: AppointmentDuty,
  post: Post,
  facts: PlacementFacts,
  standard: Standard,
  today: string,
): Reason {
  const { rule, kind, site } = duty
  const heldBy = dutyHolder(rule, post, facts, standard)
  const stands = standing(duty, post, facts, standard, today)
  const asked = { kind, siteId: site?.id }
  const at = site && { id: site.id, name: site.name }
  const appoint =
    kind === 'peer-link'
      ? { label: 'Find a named peer', href: peerPaths.ofPost({ postId: post.id }) }
      : {
          label: `Appoint ${kindWords({ ...duty, site: undefined })}`,
          href: paths.appoint({ postId: post.id }, asked),
        }
  const mend = stands.met === 'met' ? undefined : appoint
  const says = stands.says ?? `${whoOwes(heldBy)} owes ${post.givenName} ${kindWords(duty)}${stands.because ?? ''}.`
  return shownLater({ clause: rule.id, met: stands.met, says, on: stands.on, heldBy, mend, at }, post, standard, today)
}

type Standing = { met: Met; on?: string; says?: string; because?: string }

function standing(
  duty: AppointmentDuty,
  post: Post,
  facts: PlacementFacts,
  standard: Standard,
  today: string,
): Standing {
  const { rule, kind, site, substitute } = duty
  const all = facts.appointments.filter((each) => each.kind === kind && each.siteId === site?.id)
  // Whoever stands in while another is away holds no appointment of their own.
  const these = all.filter((each) => !each.covers)
  const fit = these.filter((each) => substitute !== undefined || qualifies(kind, each, standard) === true)
  // Before the worker starts, whoever is there on the first day counts.
  const day = neededBy(duty, post, today) ?? today
  const there = fit.filter((each) => holdsOn(each, day))
  const now = rule.sameDay ? reachable(there, all, facts, day) : (there.find(({ deputy }) => !deputy) ?? there[0])
  if (now) {
    const plain = kindWords(duty, 'plain')
    const role = now.deputy ? `deputy for ${plain}` : now.covers ? `cover as ${plain}` : plain
    return {
      met: 'met',
      on: now.from,
      says: `${now.name} is ${post.givenName}’s ${role} ${now.from > today ? 'from' : 'since'} ${shortDate(now.from)}.`,
    }
  }
  const { because, ended } = there[0] ? awayWords(there[0], facts, day) : whyNobody(duty, these, fit, today)
  if (isAway(post, today)) return { met: 'paused', because }
  const graceEnds = ended && plusDays(ended, rule.graceDays - 1)
  if (graceEnds && today <= graceEnds) return { met: 'in-grace', on: graceEnds, because }
  return beforeDeadline(duty, post, today) ?? { met: 'owed', on: neededBy(duty, post, today) ?? ended, because }
}

/** Who can be reached on that very day: the main person, else a deputy, else whoever stands in for one who is away. */
function reachable(there: Appointment[], all: Appointment[], facts: PlacementFacts, day: string) {
  const isThere = (each: Appointment) => absenceOf(each, facts, day) === undefined
  const present = there.filter(isThere)
  return (
    present.find(({ deputy }) => !deputy) ??
    present[0] ??
    all.find((each) => each.covers !== undefined && holdsOn(each, day) && isThere(each))
  )
}

const absenceOf = ({ colleagueId }: Appointment, { away = [] }: PlacementFacts, day: string) =>
  away.find((each) => each.colleagueId === colleagueId && holdsOn(each, day))

/** A duty of the same day has no grace: it is open from the first day away. */
function awayWords(one: Appointment, facts: PlacementFacts, day: string): WhyNobody {
  const away = absenceOf(one, facts, day)
  const until = away?.until ? ` until ${shortDate(away.until)}` : ''
  return { because: `: ${one.name} is away${until} and nobody stands in` }
}

type WhyNobody = { because?: string | undefined; ended?: string | undefined }
function whyNobody(duty: AppointmentDuty, these: Appointment[], fit: Appointment[], today: string): WhyNobody {
  const unfit = these.find((each) => holdsOn(each, today))
  const coming = fit.filter(({ from }) => from > today).sort((one, two) => one.from.localeCompare(two.from))[0]
  const left = fit.filter(({ until }) => until !== undefined && until <= today).sort(latestEndFirst)[0]
  const ended = left?.until
  const gone = left && ended ? `: ${left.name} stood down after ${shortDate(plusDays(ended, -1))}` : undefined
  if (unfit) return { because: `: ${unfit.name} is named and is not recorded as ${fitWords(duty)}`, ended }
  if (coming) return { because: `: ${coming.name} begins on ${shortDate(coming.from)}`, ended }
  return { because: gone, ended }
}

const latestEndFirst = (one: Appointment, two: Appointment) => (two.until ?? '').localeCompare(one.until ?? '')

const fitWords = ({ kind }: AppointmentDuty) =>
  kind === 'clinical-supervisor' ? 'a health professional on an accepted register' : 'a GP'

/** For a duty with days to meet it (a sole worker's peer): due until then, then in grace. */
function beforeDeadline({ rule }: AppointmentDuty, post: Post, today: string): Standing | undefined {
  if (rule.deadlineFromStartDays === undefined) return undefined
  const due = plusDays(post.startedOn, rule.deadlineFromStartDays)
  if (today <= due) return { met: 'due', on: due }
  const graceEnds = plusDays(due, rule.graceDays)
  return today <= graceEnds ? { met: 'in-grace', on: graceEnds } : { met: 'owed', on: due }
}

/** The day on which it is first needed, when that is still to come. */
function neededBy({ site }: AppointmentDuty, { startedOn }: Post, today: string): string | undefined {
  const first = site && site.from > startedOn ? site.from : startedOn
  return first > today ? first : undefined
}
