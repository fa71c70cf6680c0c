import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { Named } from './meeting.rules.ts'

/** `action` and `next-step` are owed by somebody by a day; `lead` says who leads from now on; `note` is how it was left. */
export const DECISION_KINDS = ['action', 'next-step', 'lead', 'note'] as const
type DecisionKind = (typeof DECISION_KINDS)[number]

export type Decision = {
  id: string
  itemId?: string | undefined
  kind: DecisionKind
  said: string
  owner?: Named | undefined
  dueOn?: string | undefined
  lead?: Named | undefined
  decidedBy: Named
}

const boundToDecision = (id: string) => `mdt_decision ${id}`

export async function decisionsOf(context: Context, meetingId: string): Promise<Decision[]> {
  const { db, keys } = context
  const rows = await db
    .selectFrom('mdt_decision as decision')
    .innerJoin('colleague as by', 'by.id', 'decision.decided_by')
    .leftJoin('colleague as owner', 'owner.id', 'decision.owner_id')
    .leftJoin('colleague as lead', 'lead.id', 'decision.lead_id')
    .selectAll('decision')
    .select(['by.given_name as by_given', 'by.family_name as by_family'])
    .select(['owner.given_name as owner_given', 'owner.family_name as owner_family'])
    .select(['lead.given_name as lead_given', 'lead.family_name as lead_family'])
    .where('decision.meeting_id', '=', meetingId)
    .orderBy('decided_at')
    .orderBy('decision.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    itemId: row.item_id ?? undefined,
    // The table's own check holds exactly these.
    kind: row.kind as DecisionKind,
    said: unseal(keys, { keyId: row.key_id, sealed: row.said }, boundToDecision(row.id)),
    owner: row.owner_id ? { id: row.owner_id, name: `${row.owner_given} ${row.owner_family}` } : undefined,
    dueOn: row.due_on ?? undefined,
    lead: row.lead_id ? { id: row.lead_id, name: `${row.lead_given} ${row.lead_family}` } : undefined,
    decidedBy: { id: row.decided_by, name: `${row.by_given} ${row.by_family}` },
  }))
}

/** The decisions that whoever leads this case now should lead it: what was to be done for them is done. */
export async function leadDecisionsMet({ db }: Context, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('mdt_decision as decision')
    .innerJoin('mdt_item as item', 'item.id', 'decision.item_id')
    .innerJoin('care_case', 'care_case.id', 'item.case_id')
    .innerJoin('post', (join) =>
      join.onRef('post.id', '=', 'care_case.post_id').onRef('post.colleague_id', '=', 'decision.lead_id'),
    )
    .select('decision.id')
    .where('item.case_id', '=', caseId)
    .where('decision.kind', '=', 'lead')
    .execute()
  return rows.map(({ id }) => id)
}

export type NewDecision = {
  id: string
  meetingId: string
  itemId: string | undefined
  kind: DecisionKind
  said: string
  ownerId: string | undefined
  dueOn: string | undefined
  leadId: string | undefined
  byId: string
}

export async function insertDecision({ db, keys, moment }: Context, one: NewDecision): Promise<boolean> {
  const { keyId, sealed } = seal(keys, one.said, boundToDecision(one.id))
  const made = await db
    .insertInto('mdt_decision')
    .values({
      id: one.id,
      meeting_id: one.meetingId,
      item_id: one.itemId ?? null,
      kind: one.kind,
      key_id: keyId,
      said: sealed,
      owner_id: one.ownerId ?? null,
      due_on: one.dueOn ?? null,
      lead_id: one.leadId ?? null,
      decided_by: one.byId,
      decided_at: moment.now,
    })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}
