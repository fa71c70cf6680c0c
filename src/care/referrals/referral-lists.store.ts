import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { type Page, pageOf } from '../../platform/paging.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Referral } from './referral.rules.ts'
import { referralOf, referralsWith } from './referrals.store.ts'

const PAGE = 25
type Row = Referral & { service: string }
type After = string[] | undefined

/** Under one seat's organisation, and the name of the service of each. */
const under = (context: Context, scope: Scope) =>
  referralsWith(context)
    .innerJoin('organisation as service', 'service.id', 'referral.organisation_id')
    .select('service.name as service')
    .where('referral.organisation_id', 'in', (reach) =>
      reach
        .selectFrom('organisation_span')
        .select('descendant_id')
        .where('ancestor_id', '=', scope.organisationId)
        .where('from_on', '<=', context.moment.today)
        .where((span) => span.or([span('until_on', 'is', null), span('until_on', '>', context.moment.today)])),
    )

/** 0 for an alarm that nobody has confirmed, 1 for everything else. */
const RANK = sql<number>`(case when alarm.id is not null and alarm.confirmed_at is null then 0 else 1 end)`

/** What waits: alarms that nobody has confirmed stand first (safety H1), then what is due soonest (H7). */
export async function waitingPage(context: Context, scope: Scope, after: After): Promise<Page<Row>> {
  const [rank, dueOn, id] = after ?? []
  const rows = await under(context, scope)
    .select(RANK.as('rank'))
    .where('state', '<>', 'decided')
    .$if(id !== undefined, (waiting) =>
      waiting.where(sql<boolean>`(${RANK}, due_on, referral.id) > (${Number(rank)}, ${dueOn}::date, ${id}::uuid)`),
    )
    .orderBy(RANK)
    .orderBy('due_on')
    .orderBy('referral.id')
    .limit(PAGE + 1)
    .execute()
  const page = pageOf(rows, PAGE, (row) => [String(row.rank), row.due_on, row.id])
  return { ...page, rows: page.rows.map((row) => ({ ...referralOf(row), service: row.service })) }
}

/** What was decided, the newest first. */
export async function decidedPage(context: Context, scope: Scope, after: After): Promise<Page<Row>> {
  const [decidedOn, id] = after ?? []
  const rows = await under(context, scope)
    .where('state', '=', 'decided')
    .$if(id !== undefined, (decided) =>
      decided.where(sql<boolean>`(decided_on, referral.id) < (${decidedOn}::date, ${id}::uuid)`),
    )
    .orderBy('decided_on', 'desc')
    .orderBy('referral.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const page = pageOf(rows, PAGE, (row) => [row.decided_on ?? '', row.id])
  return { ...page, rows: page.rows.map((row) => ({ ...referralOf(row), service: row.service })) }
}

/** What this colleague has to see to: alarms sent to them or in their hands, what they hold, and what is theirs to read. */
export async function heldBy(context: Context, colleagueId: string): Promise<Referral[]> {
  const rows = await referralsWith(context)
    .where((row) =>
      row.or([
        row.and([row('referral.holder_id', '=', colleagueId), row('state', '<>', 'decided')]),
        row.and([
          row('alarm.confirmed_at', 'is', null),
          row('alarm.id', 'in', (called) =>
            called.selectFrom('crisis_alarm_call').select('alarm_id').where('colleague_id', '=', colleagueId),
          ),
        ]),
      ]),
    )
    .orderBy('due_on')
    .limit(MOST_TODAY)
    .execute()
  return rows.map(referralOf)
}

/** Past their date under a manager's organisation. */
export async function pastDate(context: Context, scope: Scope): Promise<Referral[]> {
  const rows = await under(context, scope)
    .where('state', '<>', 'decided')
    .where('due_on', '<', context.moment.today)
    .orderBy('due_on')
    .limit(MOST_TODAY)
    .execute()
  return rows.map(referralOf)
}
/** Nobody reads more than this on a first screen; the list has the rest. */
const MOST_TODAY = 50
