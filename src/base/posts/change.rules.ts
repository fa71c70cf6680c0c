import { holdsOn } from '../../lib/holds-on.ts'
import { showDate } from '../../lib/plain-date.ts'
import { accept, invalid, type Problem, type Result, refuse } from '../../platform/result.ts'
import type { OrganisationKind } from '../organisations/organisation.rules.ts'
import { type Absence, type EmploymentModelId, isAway, type Post, type PostSite, sitesOn } from './post.rules.ts'

/** A PCN or practice employs directly; under sub-contract somebody else does (S16). */
export function employerProblem(model: EmploymentModelId, kind: OrganisationKind | undefined): Problem[] {
  const own = kind === 'neighbourhood' || kind === 'practice'
  if (model === 'pcn-direct' && !own)
    return [{ field: 'employerId', message: 'Choose the PCN or its lead practice: it employs directly' }]
  return model !== 'pcn-direct' && own
    ? [{ field: 'employerId', message: 'Choose the provider who employs under the contract' }]
    : []
}

/** Their version and texts, when somebody saved first. */
export const conflictOn = (post: Post, values: Record<string, string | string[]>): Result<never> =>
  refuse({ kind: 'conflict', theirs: { version: post.version, values } })

export function decideHours(post: Post, { version, wte, from }: { version: number; wte: number; from: string }) {
  if (post.version !== version) return conflictOn(post, { wte: String(post.wte) })
  const problem = outside(post, 'from', from)
  return problem ? invalid(problem) : accept({ postId: post.id, version, wte, from })
}

/** A day within the post: not before it starts, not after its last day. */
function outside(post: Post, field: string, day: string): Problem | undefined {
  if (day < post.startedOn)
    return { field, message: `The day must be ${showDate(post.startedOn)} or later, when ${post.givenName} starts` }
  if (post.endedOn && day > post.endedOn)
    return { field, message: `The day must be ${showDate(post.endedOn)} or earlier, ${post.givenName}’s last day` }
  return undefined
}

type Place = { organisationId: string; weekdays: number[] }

/** The boxes of the grid as places: `id:1` and `id:3` are one place on Monday and Wednesday; `id:0` one whose days vary. */
export function placesIn(boxes: readonly string[]): Place[] {
  const places = new Map<string, Set<number>>()
  for (const each of boxes) {
    const [id = '', weekday = '0'] = each.split(':')
    const days = places.get(id) ?? new Set<number>()
    if (weekday !== '0') days.add(Number(weekday))
    places.set(id, days)
  }
  return [...places].map(([organisationId, weekdays]) => ({ organisationId, weekdays: [...weekdays].sort() }))
}

/** The same the other way round: the boxes that are ticked for these places. */
export const boxesOf = (sites: readonly Pick<PostSite, 'id' | 'weekdays'>[]): string[] =>
  sites.flatMap(({ id, weekdays }) => (weekdays.length ? weekdays : [0]).map((weekday) => `${id}:${weekday}`))

export type SitesChange = {
  postId: string
  version: number
  from: string
  /** Those that stop on the day, and those whose weekdays change then and so begin again. */
  ends: string[]
  begins: Place[]
  /** Practices of another PCN by now, of which it was said that they are served as they should be. */
  meant: string[]
}

/** What is dated from the day: what stays as it is, is left alone. */
export function decideSites(
  post: Post,
  asked: {
    version: number
    from: string
    places: readonly Place[]
    offered: ReadonlySet<string>
    meant: readonly string[]
  },
): Result<SitesChange> {
  const { version, from, places, offered, meant } = asked
  if (post.version !== version) return conflictOn(post, { days: boxesOf(sitesOn(post, from)) })
  const problem = outside(post, 'from', from)
  if (problem) return invalid(problem)
  if (places.length === 0) return invalid({ field: 'days', message: 'Choose at least one place, and the days there' })
  if (places.some(({ organisationId }) => !offered.has(organisationId)))
    return invalid({ field: 'days', message: 'Choose places that are offered on this page' })

  const now = post.sites.filter((site) => holdsOn(site, from))
  const stays = (site: PostSite) =>
    site.until === undefined &&
    places.some((place) => place.organisationId === site.id && same(place.weekdays, site.weekdays))
  return accept({
    postId: post.id,
    version,
    from,
    ends: now.filter((site) => !stays(site)).map(({ id }) => id),
    begins: places.filter(({ organisationId }) => !now.some((site) => site.id === organisationId && stays(site))),
    meant: meant.filter((id) => places.some(({ organisationId }) => organisationId === id)),
  })
}

const same = (one: readonly number[], other: readonly number[]) => [...one].sort().join() === [...other].sort().join()

export function decideAbsence(post: Post, from: string, expectedBack: string | undefined): Problem[] {
  const problem = outside(post, 'from', from)
  if (problem) return [problem]
  if (isAway(post, from) || post.absences.some((absence) => absence.from > from))
    return [{ field: 'from', message: `${post.givenName} is away then already` }]
  return expectedBack !== undefined && expectedBack <= from
    ? [{ field: 'expectedBack', message: 'The day back must be after the first day away' }]
    : []
}

export function backProblem(absence: Absence | undefined, back: string): Problem[] {
  if (!absence) return [{ field: 'back', message: 'This absence is not there any more. Open the post again' }]
  return back <= absence.from
    ? [{ field: 'back', message: `The first day back must be after ${showDate(absence.from)}` }]
    : []
}

export function talkProblem(absence: Absence | undefined, on: string, today: string): Problem[] {
  if (!absence) return [{ field: 'on', message: 'This absence is not there any more. Open the post again' }]
  return on > today ? [{ field: 'on', message: 'The day must be today or in the past' }] : []
}

export function endProblem(post: Post, lastDay: string, reason: string): Problem[] {
  if (reason === 'never-started' || lastDay >= post.startedOn) return []
  return [
    {
      field: 'lastDay',
      message: `The last day must be ${showDate(post.startedOn)} or later. If they never came, choose “Did not start”`,
    },
  ]
}
