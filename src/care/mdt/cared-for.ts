import type { Context } from '../../platform/context.ts'
import { type CaseSubject, relationshipOf } from '../casework/case.rules.ts'
import { findCases } from '../casework/index.ts'
import type { CareRelationship } from '../identity/identity.rules.ts'

export type Cared = { subject: CaseSubject; relationship: CareRelationship }

/**
 * Those of these cases that the asker cares for, with why. Having opened the details with a reason is no care relationship: it opens
 * the case's own page for an hour, and nothing in a meeting.
 */
export async function caredFor(context: Context, caseIds: readonly string[]): Promise<Map<string, Cared>> {
  const { actor } = context
  if (actor.kind !== 'colleague') return new Map()
  return caredForBy(await findCases(context, caseIds), actor.id)
}

export const caredForBy = (subjects: ReadonlyMap<string, CaseSubject>, colleagueId: string): Map<string, Cared> =>
  new Map(
    [...subjects].flatMap(([id, subject]): [string, Cared][] => {
      const relationship = relationshipOf(colleagueId, subject)
      return relationship && relationship.kind !== 'break-glass' ? [[id, { subject, relationship }]] : []
    }),
  )
