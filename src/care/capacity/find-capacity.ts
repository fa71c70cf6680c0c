import { standardsFor } from '../../base/editions/index.ts'
import { findPosts, hoursOf } from '../../base/posts/index.ts'
import { isLinkWorker, type Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { lastAnswer } from '../../lib/last-answer.ts'
import type { Context } from '../../platform/context.ts'
import { foresee, type Wanted } from '../../platform/sets.ts'
import { readinessOfPosts } from '../../workforce/readiness/index.ts'
import type { PostReadiness } from '../../workforce/readiness/readiness.rules.ts'
import type { CaseloadFacts } from '../casework/caseload.rules.ts'
import { caseloadFacts, caseloadFactsOn } from '../casework/index.ts'
import type { Sum } from './capacity.rules.ts'
import { type ContactLength, type Factor, type FactorRow, factorsFor, isFirstYear, sumOf } from './factor.rules.ts'
import { contactLengthsOf, factorRowsOf } from './factors.store.ts'
import { startersShare } from './graded-share.rules.ts'
import { type OverPlan, planStanding } from './over-limit.rules.ts'
import { plansOf } from './over-limit.store.ts'
import { type OverKind, oversOf, type Standing, standingOf } from './standing.rules.ts'
import { type HoursFrom, type YearWorked, yearWorked } from './year-worked.rules.ts'

/** How full one post is, and everything that it was worked out from. */
export type PostCapacity = {
  post: Post
  standard: Standard
  /** Undefined for roles that the caseload norms are not for (safety H10). */
  standing?: Standing | undefined
  openNow: number
  factors: Factor[]
  sum: Sum
  /** Every figure that was ever set for this post, the newest first. */
  history: FactorRow[]
  worked: YearWorked
  gradedShare: number
  /** Limits that are passed now. */
  overs: OverKind[]
  plan?: OverPlan | undefined
  /** Hours of the last four weeks: for the eyes of the worker alone, and left out for everybody else (safety H9). */
  own?: { hoursPerWeek: number; contacts: number } | undefined
}

type Ready = ReadonlyMap<string, PostReadiness>

export const capacityOf = async (context: Context, postIds: readonly string[]): Promise<Map<string, PostCapacity>> =>
  capacityOfPosts(context, [...(await findPosts(context, postIds)).values()])

/** The same for posts that are loaded. A fixed number of statements, however many. Readiness is asked for starters alone. */
export async function capacityOfPosts(
  context: Context,
  posts: readonly Post[],
  known?: Ready,
): Promise<Map<string, PostCapacity>> {
  if (posts.length === 0) return new Map()
  const { today } = context.moment
  const ids = posts.map(({ id }) => id)
  await foresee(context, await capacitySets(context, posts))
  const standards = await standardsFor(context, posts.map(serviceOf), today)
  const facts = await caseloadFacts(context, ids, today)
  const hours = await hoursOf(context, ids)
  const rows = await factorRowsOf(context, ids)
  const lengths = await contactLengthsOf(context, posts.map(serviceOf))
  const plans = await plansOf(context, ids)
  const readiness = known ?? (await readinessOfStarters(context, posts))
  const capacities = posts.flatMap((post) => {
    const standard = standards.get(serviceOf(post))
    const counted = facts.get(post.id)
    if (!standard || !counted) return []
    const capacity = worked(post, standard, today, {
      counted,
      hours: hours.get(post.id) ?? [],
      rows: rows.get(post.id) ?? [],
      contactLength: lengths.get(serviceOf(post)),
      plan: plans.get(post.id),
      readiness: readiness.get(post.id),
    })
    return [[post.id, { ...capacity, own: ownOf(context, post, counted) }] as const]
  })
  return new Map(capacities)
}

/** What a standing rests on: for whoever reads more of the same posts, to read it together. */
export async function capacitySets(context: Context, posts: readonly Post[]): Promise<Wanted[]> {
  const ids = posts.map(({ id }) => id)
  const counted = await caseloadFactsOn(context, context.moment.today)
  return [counted.of(ids), factorRowsOf.of(ids), contactLengthsOf.of(posts.map(serviceOf)), plansOf.of(ids)]
}

/** Whose standard and whose contacts count: the contracting PCN's, or the employer's where there is none. */
const serviceOf = ({ pcn, employer }: Post): string => pcn?.id ?? employer.id

async function readinessOfStarters(context: Context, posts: readonly Post[]): Promise<Ready> {
  const starters = posts.filter((post) => isLinkWorker(post) && isFirstYear(post, context.moment.today))
  return starters.length > 0 ? readinessOfPosts(context, starters) : new Map()
}

type Known = {
  counted: CaseloadFacts
  hours: HoursFrom[]
  rows: FactorRow[]
  contactLength: ContactLength | undefined
  plan: OverPlan | undefined
  readiness: PostReadiness | undefined
}

/** The sum of before, while neither the post, its figures nor the standard has changed. */
const lastSum = lastAnswer(function sumNow(
  post: Post,
  { caseload }: Standard,
  today: string,
  hours: HoursFrom[],
  rows: FactorRow[],
  contactLength: ContactLength | undefined,
) {
  const year = yearWorked(post, hours, caseload.whatCounts.windowDays, today)
  const factors = factorsFor(caseload, { post, wte: year.wteNow, rows, contactLength, today })
  return { year, factors, sum: sumOf(factors, caseload) }
})

function worked(post: Post, standard: Standard, today: string, known: Known): PostCapacity {
  const { counted, hours, rows, contactLength, plan, readiness } = known
  const { year, factors, sum } = lastSum(post, standard, today, hours, rows, contactLength)
  const gradedShare = startersShare(post, readiness, standard, today)
  const standing = isLinkWorker(post)
    ? standingOf({ sum, counted, worked: year, gradedShare }, standard.caseload.thresholds)
    : undefined
  const overs = standing ? oversOf(standing, standard.caseload.thresholds) : []
  const standingPlan = planStanding(plan, { standing, overs })
  const rest = { factors, sum, history: rows, worked: year, gradedShare, overs, plan: standingPlan }
  return { post, standard, standing, openNow: counted.openNow, ...rest }
}

const WEEKS = 4

const ownOf = ({ actor }: Context, { colleagueId }: Post, { minutesLast28, contactsLast28 }: CaseloadFacts) =>
  actor.kind === 'colleague' && actor.id === colleagueId
    ? { hoursPerWeek: minutesLast28 / 60 / WEEKS, contacts: contactsLast28 }
    : undefined
