import { z } from 'zod'
import { framework } from '../../base/editions/index.ts'
import { findPosts } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { afterField, type Page } from '../../platform/paging.ts'
import { Scope } from '../../platform/scope.ts'
import { SUPERVISORS } from './list-my-people.ts'
import type { HeldSession } from './session.rules.ts'
import { sessionsHeldBy } from './sessions.store.ts'

export type MySessions = { page: Page<HeldSession>; names: Map<string, string>; kinds: Map<string, string> }

/** The sessions that the reader held, with whom. */
export const listMySessions = list({
  read: 'supervision.my-sessions-listed',
  filter: z.object({ after: afterField }),
  scope: (actor) => Scope.of(actor, ...SUPERVISORS),
  load: async (context: Context, scope, { after }): Promise<MySessions> => {
    const page = await sessionsHeldBy(context, scope.colleagueId, after)
    const posts = await findPosts(context, [...new Set(page.rows.map(({ postId }) => postId))])
    const types = framework().supervision.supervisionTypes
    return {
      page,
      names: new Map([...posts].map(([id, { name }]) => [id, name])),
      kinds: new Map(types.map(({ id, label }) => [id, label])),
    }
  },
  names: ({ names }) => [...names.keys()].map((id): `post:${string}` => `post:${id}`),
})
