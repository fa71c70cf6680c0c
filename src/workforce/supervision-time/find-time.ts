import { findPosts } from '../../base/posts/index.ts'
import { hasEnded } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import type { Scope } from '../../platform/scope.ts'
import { membersOf, postsBeside, teamUnder } from '../placements/index.ts'
import { sessionFacts } from '../supervision/index.ts'
import { type Asked, daysOfMonth, type Member, minutesAsked, total } from './minutes-asked.rules.ts'
import { givenTo, sessionsBetween } from './supervision-time.store.ts'

/** One supervisor's month. `given` is undefined where nobody has said: not said is not none (safety H8). */
export type SupervisorTime = Asked & { given: number | undefined; version: number | undefined; cannotFit: number }

/** Everybody who supervises workers under this seat, whom it asks most of first. */
export async function timesUnder(context: Context, scope: Scope): Promise<SupervisorTime[]> {
  const asked = await askedBy(context, await teamUnder(context, scope))
  const given = await givenTo(
    context,
    asked.map(({ id }) => id),
  )
  return asked.map((one) => {
    const own = given.find((each) => each.colleagueId === one.id && each.organisationId === scope.organisationId)
    return withGiven(one, own?.minutes, own?.version)
  })
}

/** What this month asks of one supervisor, by all the networks that they supervise for. */
export async function timeOf(context: Context, colleagueId: string): Promise<SupervisorTime | undefined> {
  const ids = await postsBeside(context, colleagueId, ['gp-supervisor', 'clinical-supervisor'])
  const posts = [...(await findPosts(context, ids)).values()].filter((post) => !hasEnded(post, context.moment.today))
  const asked = (await askedBy(context, await membersOf(context, posts))).find(({ id }) => id === colleagueId)
  if (!asked) return undefined
  const given = await givenTo(context, [colleagueId])
  return withGiven(asked, given.length ? given.reduce((sum, { minutes }) => sum + minutes, 0) : undefined, undefined)
}

async function askedBy(context: Context, team: readonly Omit<Member, 'held'>[]): Promise<Asked[]> {
  const { today } = context.moment
  const ids = team.map(({ post }) => post.id)
  const held = await sessionFacts(context, ids)
  const diary = await sessionsBetween(context, ids, daysOfMonth(today))
  const members = team.map((member) => ({ ...member, held: held.get(member.post.id) ?? [] }))
  return minutesAsked(members, diary, today)
}

const withGiven = (asked: Asked, given: number | undefined, version: number | undefined): SupervisorTime => ({
  ...asked,
  given,
  version,
  cannotFit: given === undefined ? 0 : Math.max(0, total(asked) - given),
})
