import { z } from 'zod'
import { colleagueNames } from '../../base/colleagues/index.ts'
import { framework } from '../../base/editions/index.ts'
import { HAVE_SESSIONS } from '../../base/posts/beside-worker.rules.ts'
import { findPosts } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { afterField, type Page } from '../../platform/paging.ts'
import { Scope } from '../../platform/scope.ts'
import { pastSessions } from './past-sessions.store.ts'
import type { NamedPlan, PlannedSession } from './planned-session.rules.ts'
import { awaitingAnswer, nextSessions } from './planned-sessions.store.ts'
import type { PastSession } from './session.rules.ts'

export type MySessions = {
  awaiting: NamedPlan[]
  planned: NamedPlan[]
  past: Page<PastSession>
  kinds: Map<string, string>
}

/** The reader's own sessions, on either side of the table: what awaits an answer, what is planned and what is over. */
export const listMySessions = list({
  read: 'supervision.my-sessions-listed',
  filter: z.object({ after: afterField }),
  scope: (actor) => Scope.of(actor, ...HAVE_SESSIONS),
  load: async (context: Context, { colleagueId }, { after }): Promise<MySessions> => ({
    awaiting: after ? [] : await withNames(context, await awaitingAnswer(context, colleagueId)),
    planned: after ? [] : await withNames(context, await nextSessions(context, colleagueId)),
    past: await pastSessions(context, { colleagueId }, after),
    kinds: new Map(framework().supervision.supervisionTypes.map(({ id, label }) => [id, label])),
  }),
  names: ({ awaiting, planned, past }) =>
    [...new Set([...awaiting, ...planned, ...past.rows].map(({ postId }) => postId))].map(
      (id): `post:${string}` => `post:${id}`,
    ),
})

/** With the names of the two, in two statements however many there are. */
export async function withNames(context: Context, sessions: readonly PlannedSession[]): Promise<NamedPlan[]> {
  const posts = await findPosts(context, [...new Set(sessions.map(({ postId }) => postId))])
  const names = await colleagueNames(context, [...new Set(sessions.map(({ supervisorId }) => supervisorId))])
  return sessions.map((session) => ({
    ...session,
    worker: posts.get(session.postId)?.name ?? 'A link worker',
    supervisor: names.get(session.supervisorId) ?? 'A supervisor',
  }))
}
