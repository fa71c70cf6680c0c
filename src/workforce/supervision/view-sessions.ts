import { z } from 'zod'
import { isDay } from '../../lib/plain-date.ts'
import type { Reason } from '../../lib/verdict.ts'
import { sitsAs } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { afterField, type Page } from '../../platform/paging.ts'
import { query } from '../../platform/query.ts'
import { contractKinds, seenBy } from './contract.rules.ts'
import { kindsFor } from './find-planning.ts'
import { findSupervisee, type Supervisee } from './find-supervisee.ts'
import { withNames } from './list-my-sessions.ts'
import { pastSessions } from './past-sessions.store.ts'
import { withPlan } from './planned-duty.rules.ts'
import { awaitsAnswer, type NamedPlan } from './planned-session.rules.ts'
import { openSessions, stillAhead } from './planned-sessions.store.ts'
import type { PastSession } from './session.rules.ts'
import { sessionFacts } from './sessions.store.ts'
import { mayRecord, mayViewSessions } from './supervision.policy.ts'
import { sessionReasons } from './supervision.rules.ts'

export type SessionsView = Supervisee & {
  reasons: Reason[]
  awaiting: NamedPlan[]
  planned: NamedPlan[]
  past: Page<PastSession>
  /** Only of one kind, or between two days: what a cell of the grid opens. */
  only: { kind?: string | undefined; from?: string | undefined; until?: string | undefined }
  mayRecord: boolean
  /** The kinds that the reader may plan and change: fewer than they see, where a provider shares more. */
  changeable: string[]
  /** A practice sees that sessions were held, and opens none of them. */
  linked: boolean
}

const dayField = z
  .string()
  .optional()
  .transform((day) => (day !== undefined && isDay(day) ? day : undefined))
const Only = z.object({ kind: z.string().max(40).optional(), from: dayField, until: dayField })

type Asked = { postId: string; after?: string | undefined } & Record<string, string | undefined>

async function load(context: Context, { postId, after, ...asked }: Asked): Promise<SessionsView | undefined> {
  const found = await findSupervisee(context, postId)
  if (!found) return undefined
  const { post, facts, standard, everyKind, shared } = found
  const { actor, moment } = context
  // To look is more than to plan: what a provider shares, a PCN sees and does not change.
  const changeable = kindsFor(found)
  const kinds = everyKind ? changeable : contractKinds(standard, shared)
  const only = Only.parse(asked)
  const mine = kinds.filter((kind) => only.kind === undefined || kind === only.kind)
  const open = ((await openSessions(context, [postId])).get(postId) ?? []).filter((session) =>
    session.kinds.some((kind) => kinds.includes(kind)),
  )
  const named = await withNames(context, open)
  const held = (await sessionFacts(context, [postId])).get(postId) ?? []
  const reasons = seenBy(sessionReasons(post, held, facts, standard, moment.today), post, standard, everyKind, shared)
  return {
    ...found,
    reasons: reasons.map((reason) => withPlan(reason, stillAhead(context, open), standard)),
    awaiting: named.filter((session) => awaitsAnswer(session, moment.now)),
    planned: named.filter((session) => !awaitsAnswer(session, moment.now)),
    past: await pastSessions(context, { postId, ...only, kinds: mine }, afterField.parse(after)),
    only,
    mayRecord: mayRecord(actor, found, moment) === true,
    changeable,
    linked: !sitsAs(actor, 'practice-contact', 'practice-manager'),
  }
}

/** The supervision of one post: what was held, what is planned, what is owed next and by whom. */
export const viewSessions = query({
  read: 'supervision.sessions-viewed',
  load,
  may: mayViewSessions,
  about: ({ post }) => [`post:${post.id}`],
})
