import type { Context } from '../../platform/context.ts'

export type LeadChange = {
  id: string
  caseId: string
  number: string
  to: { postId: string; colleagueId: string; name: string }
  fromPostId: string
  proposedBy: { id: string; name: string }
  askedId: string
}

const leadRows = ({ db }: Context) =>
  db
    .selectFrom('lead_change as change')
    .innerJoin('case_head as care_case', 'care_case.id', 'change.case_id')
    .innerJoin('post', 'post.id', 'change.to_post_id')
    .innerJoin('colleague as leader', 'leader.id', 'post.colleague_id')
    .innerJoin('colleague as proposer', 'proposer.id', 'change.proposed_by')
    .select(['change.id', 'change.case_id', 'care_case.number', 'change.from_post_id', 'change.to_post_id'])
    .select(['change.asked_id', 'change.proposed_by', 'post.colleague_id'])
    .select(['leader.given_name as leader_given', 'leader.family_name as leader_family'])
    .select(['proposer.given_name as proposer_given', 'proposer.family_name as proposer_family'])
    .where('change.answer', 'is', null)
    .where('care_case.state', '=', 'open')

type Row = Awaited<ReturnType<ReturnType<typeof leadRows>['execute']>>[number]

const leadOf = (row: Row): LeadChange => ({
  id: row.id,
  caseId: row.case_id,
  number: row.number,
  to: {
    postId: row.to_post_id,
    colleagueId: row.colleague_id,
    name: `${row.leader_given} ${row.leader_family}`,
  },
  fromPostId: row.from_post_id,
  proposedBy: { id: row.proposed_by, name: `${row.proposer_given} ${row.proposer_family}` },
  askedId: row.asked_id,
})

/** A change of lead that the other of the two has still to answer. */
export async function findLead(context: Context, id: string): Promise<LeadChange | undefined> {
  const row = await leadRows(context).where('change.id', '=', id).forUpdate('change').executeTakeFirst()
  return row && leadOf(row)
}

export async function leadOfCase(context: Context, caseId: string): Promise<LeadChange | undefined> {
  const row = await leadRows(context).where('change.case_id', '=', caseId).executeTakeFirst()
  return row && leadOf(row)
}

export async function leadsAskedOf(context: Context, colleagueId: string): Promise<LeadChange[]> {
  const rows = await leadRows(context).where('change.asked_id', '=', colleagueId).limit(20).execute()
  return rows.map(leadOf)
}

type NewLead = { id: string; caseId: string; fromPostId: string; toPostId: string; byId: string; askedId: string }

/** False when a change waits already. */
export async function insertLead({ db, moment }: Context, one: NewLead): Promise<boolean> {
  const made = await db
    .insertInto('lead_change')
    .values({
      id: one.id,
      case_id: one.caseId,
      from_post_id: one.fromPostId,
      to_post_id: one.toPostId,
      proposed_by: one.byId,
      asked_id: one.askedId,
      proposed_at: moment.now,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function answerLeadRow(
  { db, moment }: Context,
  id: string,
  answer: 'agreed' | 'declined' | 'withdrawn',
): Promise<void> {
  await db.updateTable('lead_change').set({ answer, answered_at: moment.now }).where('id', '=', id).execute()
}
