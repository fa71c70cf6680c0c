import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { relationshipFor } from './case.policy.ts'
import { findCase } from './cases.store.ts'
import type { ConcernSubject } from './concern.rules.ts'
import { concernCalls } from './concern-calls.store.ts'
import { entriesOf } from './concern-entries.store.ts'
import { noticesOf } from './concern-notices.store.ts'
import { findConcern } from './concerns.store.ts'

/** A concern with its case, who must see it, and what was written since. */
export async function findConcernSubject(
  context: Context,
  concernId: string,
  lock?: 'lock',
): Promise<ConcernSubject | undefined> {
  const concern = await findConcern(context, concernId, lock)
  const subject = concern && (await findCase(context, concern.caseId))
  if (!subject) return undefined
  return {
    concern,
    subject,
    notices: await noticesOf(context, concernId),
    entries: await entriesOf(context, concernId),
    calls: await concernCalls(context, concernId),
  }
}

/**
 * Whoever holds the case, whoever raised it, and those who must see it; nobody breaks the glass into a concern. Once it is closed,
 * those who were told keep it.
 */
export const maySeeConcern = (actor: Actor, { concern, subject, notices }: ConcernSubject): true | string => {
  if (actor.kind !== 'colleague') return 'Only those who must act on a concern can see it'
  const kind = relationshipFor(actor, subject)?.kind
  return (
    (kind !== undefined && kind !== 'break-glass') ||
    concern.raisedBy.id === actor.id ||
    notices.some(({ id }) => id === actor.id) ||
    'Only those who must act on a concern can see it'
  )
}
