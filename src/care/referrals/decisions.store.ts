import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { OutcomeId } from './outcome.rules.ts'
import { boundToDecision } from './sealed.rules.ts'

/** What was written of a decision: whom it went to, what was asked or offered. */
export type DecisionNotes = Partial<
  Record<'whom' | 'alternative' | 'question' | 'caseNumber' | 'told' | 'toldAt' | 'nextOn', string>
>
export type Decision = { outcome: OutcomeId; at: Date; by: string; notes: DecisionNotes }

const bound = ({ systemId }: Context, id: string) => boundToDecision(systemId, id)

type NewDecision = { id: string; referralId: string; outcome: OutcomeId; by: string; notes: DecisionNotes }
export async function insertDecision(context: Context, decision: NewDecision): Promise<void> {
  const { id, referralId, outcome, by, notes } = decision
  const { keyId, sealed } = seal(context.keys, JSON.stringify(notes), bound(context, id))
  await context.db
    .insertInto('referral_decision')
    .values({
      id,
      referral_id: referralId,
      outcome,
      decided_by: by,
      decided_at: context.moment.now,
      key_id: keyId,
      sealed,
    })
    .execute()
}

/** Each decision on a referral, the newest first. */
export async function decisionsOn(context: Context, referralId: string): Promise<Decision[]> {
  const rows = await context.db
    .selectFrom('referral_decision as decision')
    .innerJoin('colleague', 'colleague.id', 'decision.decided_by')
    .select(['decision.id', 'outcome', 'decided_at', 'key_id', 'sealed', 'given_name', 'family_name'])
    .where('referral_id', '=', referralId)
    .orderBy('decided_at', 'desc')
    .execute()
  return rows.map((row) => ({
    // Only `insertDecision` writes them.
    outcome: row.outcome as OutcomeId,
    at: row.decided_at,
    by: `${row.given_name} ${row.family_name}`,
    notes: JSON.parse(
      unseal(context.keys, { keyId: row.key_id, sealed: row.sealed }, bound(context, row.id)),
    ) as DecisionNotes,
  }))
}
