import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import type { Agreed, CrossReferral, State } from './cross-referral.rules.ts'
import type { RoleId } from './roles.rules.ts'

export const crossRows = ({ db, moment }: Context) =>
  db
    .selectFrom('cross_referral as one')
    .innerJoin('case_head as care_case', 'care_case.id', 'one.case_id')
    .innerJoin('colleague as sender', 'sender.id', 'one.from_id')
    .innerJoin('colleague as receiver', 'receiver.id', 'one.to_id')
    .innerJoin('post', 'post.id', 'one.to_post_id')
    .leftJoin('colleague as accepter', 'accepter.id', 'one.accepted_by')
    .selectAll('one')
    .select([
      'care_case.number',
      'post.line_manager_id',
      sql<string>`sender.given_name || ' ' || sender.family_name`.as('sender_name'),
      sql<string>`receiver.given_name || ' ' || receiver.family_name`.as('receiver_name'),
      sql<string | null>`accepter.given_name || ' ' || accepter.family_name`.as('accepter_name'),
      isAwayOn(moment.today).as('receiver_away'),
    ])

const isAwayOn = (today: string) => sql<boolean>`(post.ended_on is not null and post.ended_on < ${today}::date
  or exists (select from post_absence absence where absence.post_id = post.id and absence.from_on <= ${today}::date
    and (absence.until_on is null or absence.until_on > ${today}::date)))`

type Row = Awaited<ReturnType<ReturnType<typeof crossRows>['execute']>>[number]

/** Without its words: those are opened for whoever may read them, by `openWords`. */
export const crossOf = (row: Row): CrossReferral => ({
  id: row.id,
  caseId: row.case_id,
  number: row.number,
  // The table's own checks hold exactly these roles, states and answers.
  fromRole: row.from_role as RoleId,
  toRole: row.to_role as RoleId,
  from: { id: row.from_id, name: row.sender_name },
  to: {
    id: row.to_id,
    name: row.receiver_name,
    postId: row.to_post_id,
    away: row.receiver_away,
    managerId: row.line_manager_id ?? undefined,
  },
  insteadOfPostId: row.instead_of_post_id ?? undefined,
  because: row.because,
  parts: [],
  lawSays: '',
  agreed: row.agreed as Agreed,
  sentOn: row.sent_on,
  dueOn: row.due_on,
  acknowledgedOn: row.acknowledged_on ?? undefined,
  state: row.state as State,
  acceptedOn: row.accepted_on ?? undefined,
  acceptedBy: row.accepted_by ? { id: row.accepted_by, name: row.accepter_name ?? '' } : undefined,
  outcome: row.outcome ?? undefined,
  endedOn: row.ended_on ?? undefined,
  closedLoopOn: row.closed_loop_on ?? undefined,
  version: row.version,
})

export async function findCross(context: Context, id: string, lock?: 'lock'): Promise<CrossReferral | undefined> {
  const row = await crossRows(context)
    .where('one.id', '=', id)
    .$if(lock !== undefined, (rows) => rows.forUpdate('one'))
    .executeTakeFirst()
  return row && crossOf(row)
}

/** Everything that was asked between roles about one case, the latest first. */
export async function crossesOfCase(context: Context, caseId: string): Promise<CrossReferral[]> {
  const rows = await crossRows(context)
    .where('one.case_id', '=', caseId)
    .orderBy('one.sent_at', 'desc')
    .orderBy('one.id', 'desc')
    .limit(50)
    .execute()
  return rows.map(crossOf)
}
