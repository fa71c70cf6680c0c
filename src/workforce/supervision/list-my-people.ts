import { z } from 'zod'
import { findPosts } from '../../base/posts/index.ts'
import { hasEnded, type Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { type Member, membersOf, postsBeside } from '../placements/index.ts'
import { asOfToday } from './duties.rules.ts'
import { plannedFor, withPlan } from './planned-duty.rules.ts'
import type { PlannedSession } from './planned-session.rules.ts'
import { openSessions, stillAhead } from './planned-sessions.store.ts'
import { sessionFacts } from './sessions.store.ts'
import { nextDue, type SessionFact, sessionReasons, sessionRules } from './supervision.rules.ts'

export const SUPERVISORS = ['gp-supervisor', 'clinical-supervisor'] as const

/** One worker, in one way in which the reader supervises them: when they last met, and what is owed next. */
export type Person = {
  post: Post
  standard: Standard
  kind: string
  since: string
  last?: string | undefined
  reason: Reason
  next?: PlannedSession | undefined
}

/** Which sessions a supervisor of each kind gives. */
const GIVES = { 'gp-supervisor': 'gp-supervision', 'clinical-supervisor': 'clinical-supervision' } as const

/** Whom the reader supervises. */
export const listMyPeople = list({
  read: 'supervision.my-people-listed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, ...SUPERVISORS),
  load: (context: Context, scope) => peopleOf(context, scope.colleagueId),
  names: (people) => [...new Set(people.map(({ post }): `post:${string}` => `post:${post.id}`))],
})

export async function peopleOf(context: Context, colleagueId: string): Promise<Person[]> {
  const { today } = context.moment
  const ids = await postsBeside(context, colleagueId, SUPERVISORS)
  const posts = [...(await findPosts(context, ids)).values()].filter((post) => !hasEnded(post, today))
  const members = await membersOf(context, posts)
  const sessions = await sessionFacts(context, ids)
  const open = await openSessions(context, ids)
  return members
    .flatMap((member) => waysOf(member, colleagueId, sessions.get(member.post.id) ?? [], today))
    .map((person) => withNext(person, stillAhead(context, open.get(person.post.id))))
    .toSorted((one, other) => (one.reason.on ?? '').localeCompare(other.reason.on ?? ''))
}

function waysOf({ post, facts, standard }: Member, colleagueId: string, held: SessionFact[], today: string): Person[] {
  const reasons = sessionReasons(post, held, facts, standard, today)
  const rules = sessionRules(post, standard, today)
  return SUPERVISORS.flatMap((kind): Person[] => {
    const mine = facts.appointments.find(
      (each) => each.kind === kind && each.colleagueId === colleagueId && holdsOn(each, today),
    )
    const rule = rules.find(({ check }) => check.kind === 'recurring-event' && check.event === GIVES[kind])
    const reason = reasons.find(({ clause }) => clause === rule?.id)
    if (!mine || !rule || !reason) return []
    const { last } = nextDue(rule, post, held, today) ?? {}
    return [{ post, standard, kind, since: mine.from, last, reason: asOfToday(reason, today) }]
  })
}

function withNext(person: Person, ahead: readonly PlannedSession[]): Person {
  const { reason, standard } = person
  const next = plannedFor(reason.clause, ahead, standard)
  return { ...person, next, reason: withPlan(reason, ahead, standard) }
}
