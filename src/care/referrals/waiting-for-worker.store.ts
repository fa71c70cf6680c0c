import type { Context } from '../../platform/context.ts'
import type { Scope } from '../../platform/scope.ts'

type WaitingForWorker = {
  id: string
  reference: string
  needs: string[]
  /** Accepted already: its case waits for a worker again. */
  accepted: boolean
  dueOn: string
  holderId: string
}

/** Nobody chooses among more than this at once; the list of referrals has the rest. */
const MOST = 100

/**
 * Read for risk, and waiting for a worker: not decided yet or accepted to wait; or accepted, and its case without a worker again,
 * because a press was taken back or the worker could not take it. The earliest date first.
 */
export async function waitingForWorker(context: Context, scope: Scope): Promise<WaitingForWorker[]> {
  const undecided = waitingUnder(context, scope)
    .where('referral.state', '<>', 'decided')
    .where((row) => row.or([row('referral.outcome', 'is', null), row('referral.outcome', '=', 'accepted-waiting')]))
  const returned = waitingUnder(context, scope)
    .where('care_case.state', '=', 'open')
    .where('care_case.post_id', 'is', null)
  const rows = await undecided.unionAll(returned).orderBy('due_on').orderBy('id').limit(MOST).execute()
  return rows.map(({ due_on, holder_id, state, ...row }) => ({
    ...row,
    accepted: state === 'decided',
    dueOn: due_on,
    holderId: holder_id,
  }))
}

const waitingUnder = ({ db, moment }: Context, scope: Scope) =>
  db
    .selectFrom('referral')
    .leftJoin('care_case', 'care_case.id', 'referral.case_id')
    .select(['referral.id', 'referral.reference', 'referral.needs', 'referral.due_on', 'referral.state'])
    .select(({ fn }) => fn.coalesce('care_case.holder_id', 'referral.holder_id').as('holder_id'))
    .where('referral.risk_read_at', 'is not', null)
    .where('referral.organisation_id', 'in', (reach) =>
      reach
        .selectFrom('organisation_span')
        .select('descendant_id')
        .where('ancestor_id', '=', scope.organisationId)
        .where('from_on', '<=', moment.today)
        .where((span) => span.or([span('until_on', 'is', null), span('until_on', '>', moment.today)])),
    )
