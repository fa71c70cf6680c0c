import { z } from 'zod'
import { WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { findPosts, postsOfColleague } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { findSessions } from '../supervision/index.ts'
import { HOLDERS } from './debriefs.policy.ts'
import { type Debrief, type Standing, standingOf } from './debriefs.rules.ts'
import { debriefsOf, owedByColleague, unofferedUnder } from './debriefs.store.ts'

export type ListedDebrief = { debrief: Debrief; standing: Standing; worker: string }
export type DebriefList = { own: boolean; rows: ListedDebrief[] }

/** A worker's own; or those that the reader has to offer a time for, with whose they are and nothing else. */
export const listDebriefs = list({
  read: 'debriefs.listed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, ...WORKERS, ...HOLDERS),
  load: async (context: Context, scope): Promise<DebriefList> => {
    const own = WORKERS.some((role) => role === scope.role)
    if (own) return { own, rows: await ownDebriefs(context, scope.colleagueId) }
    return { own, rows: await toOffer(context, scope) }
  },
  names: ({ own, rows }) => (own ? [] : rows.map(({ debrief }) => `post:${debrief.postId}` as const)),
})

export async function ownDebriefs(context: Context, colleagueId: string): Promise<ListedDebrief[]> {
  const posts = await postsOfColleague(context, colleagueId)
  const debriefs = await debriefsOf(
    context,
    posts.map(({ id }) => id),
  )
  const sessions = await findSessions(
    context,
    debriefs.flatMap(({ sessionId }) => sessionId ?? []),
  )
  const held = ({ sessionId }: Debrief) => sessionId !== undefined && sessions.get(sessionId)?.state === 'held'
  return debriefs.map((debrief) => ({
    debrief,
    standing: standingOf(debrief, context.moment.today, held(debrief)),
    worker: '',
  }))
}

/** As line manager or supervisor; and, for a manager of the network or the employer, those nobody offered in time. */
export async function toOffer(context: Context, scope: Scope): Promise<ListedDebrief[]> {
  const manager = scope.role === 'pcn-manager' || scope.role === 'provider-manager'
  const mine = await owedByColleague(context, scope.colleagueId)
  const unmet = manager ? await unofferedUnder(context, scope.organisationId) : []
  const debriefs = [...new Map([...mine, ...unmet].map((each) => [each.id, each])).values()]
  const posts = await findPosts(
    context,
    debriefs.map(({ postId }) => postId),
  )
  return debriefs.map((debrief) => ({
    debrief,
    standing: standingOf(debrief, context.moment.today, false),
    worker: posts.get(debrief.postId)?.name ?? 'A worker',
  }))
}
