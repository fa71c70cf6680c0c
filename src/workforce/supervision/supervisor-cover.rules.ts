import { hasEnded, isAway, isLinkWorker, type Post } from '../../base/posts/post.rules.ts'
import type { SupervisionRule } from '../../framework/standard/supervision.ts'
import type { Standard } from '../../framework/standard.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import { daysBetween, plusDays, shortDate } from '../../lib/plain-date.ts'
import type { Reason } from '../../lib/verdict.ts'
import { type Appointment, type Away, dutyHolder, type PlacementFacts } from '../placements/placements.rules.ts'
import { paths } from '../supervisors/supervisors.paths.ts'
import { ruleOf } from './severity.rules.ts'

const CLAUSE = 'sup.supervisor-cover'
const SUPERVISING: readonly string[] = ['gp-supervisor', 'clinical-supervisor']
/** Days before somebody goes away from which the need of cover is said. */
const AHEAD = 28

/**
 * For each supervisor of this worker who is away, or soon will be, for more than two weeks: whether somebody is named to
 * stand in, and if not, since when the worker is uncovered. An absence without an end counts from its fifteenth day.
 */
export function coverReasons(post: Post, facts: PlacementFacts, standard: Standard, today: string): Reason[] {
  const rule = ruleOf(standard, CLAUSE)
  if (rule?.check.kind !== 'cover-named' || !isLinkWorker(post) || hasEnded(post, today)) return []
  return (facts.away ?? []).flatMap((away) => {
    const whom = facts.appointments.find((each) => isSupervisorIn(each, away))
    const needed = coverNeededBy(away, standard, today)
    return whom && needed ? [coverReason(rule, post, facts, whom, away, needed, standard, today)] : []
  })
}

type Days = Pick<Away, 'from' | 'until'>

/**
 * The day by which somebody must stand in for a supervisor who is away. Undefined where the rule asks for nobody: two weeks
 * or less, over, or too far ahead. Nobody knows that an absence without an end will be long, until it is.
 */
export function coverNeededBy(away: Days, standard: Standard, today: string): string | undefined {
  const rule = ruleOf(standard, CLAUSE)
  if (rule?.check.kind !== 'cover-named' || !isOfNow(away, today)) return undefined
  const { absenceDays } = rule.check
  if (away.until === undefined) return plusDays(away.from, absenceDays)
  return daysBetween(away.from, away.until) > absenceDays ? away.from : undefined
}

const isSupervisorIn = (each: Appointment, { colleagueId, from, until }: Away): boolean =>
  SUPERVISING.includes(each.kind) &&
  !each.covers &&
  each.colleagueId === colleagueId &&
  (each.until === undefined || each.until > from) &&
  (until === undefined || each.from < until)

const isOfNow = ({ from, until }: Days, today: string) =>
  from <= plusDays(today, AHEAD) && (until === undefined || until > today)

function coverReason(
  rule: SupervisionRule,
  post: Post,
  facts: PlacementFacts,
  whom: Appointment,
  away: Away,
  needed: string,
  standard: Standard,
  today: string,
): Reason {
  const heldBy = dutyHolder(rule, post, facts, standard)
  const front = { clause: rule.id, heldBy }
  const until = away.until ? ` until ${shortDate(away.until)}` : ''
  const day = away.from > today ? away.from : today
  const cover = coverOn(facts, whom.colleagueId, day)
  if (cover)
    return {
      ...front,
      met: 'met',
      on: cover.from,
      says: `${cover.name} stands in for ${whom.name}${until || `, away since ${shortDate(away.from)}`}.`,
    }
  const mend = { label: 'Name who stands in', href: paths.cover({ awayId: away.id }) }
  if (isAway(post, today))
    return { ...front, met: 'paused', on: away.from, mend, says: `Cover waits until ${post.givenName} is back.` }
  if (today <= needed)
    return {
      ...front,
      met: 'due',
      on: needed,
      mend,
      says: `${whom.name} is away ${away.from > today ? 'from' : 'since'} ${shortDate(away.from)}${until}. Somebody to stand in for ${post.givenName} is needed by ${shortDate(needed)}.`,
    }
  const graceEnds = plusDays(needed, rule.graceDays)
  return {
    ...front,
    met: today <= graceEnds ? 'in-grace' : 'owed',
    on: today <= graceEnds ? graceEnds : away.from,
    mend,
    says: `${post.givenName} is uncovered since ${shortDate(away.from)}: ${whom.name} is away${until} and nobody is named to stand in.`,
  }
}

/** Whoever stands in on a day, and is there themselves. */
const coverOn = ({ appointments, away = [] }: PlacementFacts, colleagueId: string, day: string) =>
  appointments.find(
    (each) =>
      each.covers === colleagueId &&
      SUPERVISING.includes(each.kind) &&
      holdsOn(each, day) &&
      !away.some((absence) => absence.colleagueId === each.colleagueId && holdsOn(absence, day)),
  )
