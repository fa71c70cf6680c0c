import type { Context } from '../../platform/context.ts'
import type { CareRelationship } from '../identity/identity.rules.ts'
import { relationshipFor } from './case.policy.ts'
import { findCase } from './cases.store.ts'

/** Why the actor may open personal details at this case; undefined when they may not. */
export async function careRelationship(context: Context, caseId: string): Promise<CareRelationship | undefined> {
  const subject = await findCase(context, caseId)
  return subject && relationshipFor(context.actor, subject)
}
