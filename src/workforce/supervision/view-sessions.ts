import type { Reason } from '../../lib/verdict.ts'
import type { Context } from '../../platform/context.ts'
import { afterField, type Page } from '../../platform/paging.ts'
import { query } from '../../platform/query.ts'
import { contractKinds, seenBy } from './contract.rules.ts'
import { findSupervisee, type Supervisee } from './find-supervisee.ts'
import type { HeldSession } from './session.rules.ts'
import { sessionFacts, sessionsOf } from './sessions.store.ts'
import { mayRecord, mayViewSessions } from './supervision.policy.ts'
import { sessionReasons } from './supervision.rules.ts'

export type SessionsView = Supervisee & {
  reasons: Reason[]
  sessions: Page<HeldSession>
  mayRecord: boolean
  own: boolean
}

async function load(
  context: Context,
  { postId, after }: { postId: string; after?: string | undefined },
): Promise<SessionsView | undefined> {
  const found = await findSupervisee(context, postId)
  if (!found) return undefined
  const { post, facts, standard, everyKind } = found
  const { actor, moment } = context
  const held = (await sessionFacts(context, [postId])).get(postId) ?? []
  const reasons = sessionReasons(post, held, facts, standard, moment.today)
  const page = await sessionsOf(context, postId, afterField.parse(after))
  const kinds = contractKinds(standard)
  const rows = page.rows.filter((session) => everyKind || session.kinds.some((kind) => kinds.includes(kind)))
  return {
    ...found,
    reasons: seenBy(reasons, post, standard, everyKind),
    sessions: { ...page, rows },
    mayRecord: mayRecord(actor, found, moment) === true,
    own: actor.kind === 'colleague' && actor.id === post.colleagueId,
  }
}

/** The supervision of one post: what was held, what is owed next and by whom. */
export const viewSessions = query({
  read: 'supervision.sessions-viewed',
  load,
  may: mayViewSessions,
  about: ({ post }) => [`post:${post.id}`],
})
