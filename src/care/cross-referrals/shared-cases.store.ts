import { type RawBuilder, sql } from 'kysely'
import type { PostRole } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { type Page, pageOf } from '../../platform/paging.ts'
import type { Scope } from '../../platform/scope.ts'
import type { SharedShow } from './shared-cases.rules.ts'

const PAGE = 25

export type SharedRow = {
  id: string
  number: string
  leadName: string | null
  leadRole: PostRole | null
  leadId: string | null
  holderId: string
  holderName: string
  holding: string
  openedOn: string
  firstContactOn: string | null
  lastContactOn: string | null
  nextOn: string | null
  dueOn: string
  /** Colleagues asked who have not answered, those past their day among them. */
  waiting: number
  late: number
  bounced: boolean
}

type Asked = { show: SharedShow; role?: PostRole | undefined; after?: string[] | undefined; silentSince: string }

/**
 * Open cases of a network with more than one role at them, or that a second role was asked about, the longest without contact
 * first: a keyset over the index of each service's open cases.
 */
export async function readSharedCases(
  { db, moment }: Context,
  scope: Scope,
  { show, role, after, silentSince }: Asked,
): Promise<Page<SharedRow>> {
  const { today } = moment
  const past = after ? sql`and (care_case.due_on, care_case.id) > (${after[0]}::date, ${after[1]}::uuid)` : sql``
  const { rows } = await sql<SharedRow>`
    select care_case.id, care_case.number, post.colleague_id as "leadId", care_case.holder_id as "holderId",
      worker.given_name || ' ' || worker.family_name as "leadName",
      post.role as "leadRole", holder.given_name || ' ' || holder.family_name as "holderName", care_case.holding,
      care_case.opened_on as "openedOn", care_case.first_contact_on as "firstContactOn",
      care_case.last_contact_on as "lastContactOn", care_case.next_on as "nextOn", care_case.due_on as "dueOn",
      asked.waiting, asked.late, ${bounced} as bounced
    from care_case
    left join post on post.id = care_case.post_id
    left join colleague worker on worker.id = post.colleague_id
    join colleague holder on holder.id = care_case.holder_id
    cross join lateral (
      select count(*)::int as waiting, (count(*) filter (where one.state = 'sent' and one.due_on < ${today}::date))::int as late
      from cross_referral one where one.case_id = care_case.id and one.state in ('sent', 'asked')) asked
    where care_case.state = 'open'
      and exists (select from organisation_span span where span.ancestor_id = ${scope.organisationId}
        and span.descendant_id in (care_case.organisation_id, post.employer_id) and span.from_on <= ${today}
        and (span.until_on is null or span.until_on > ${today}))
      and (asked.waiting > 0 or ${bounced} or ${supporting(sql``)})
      and ${narrowed(show, scope, today, silentSince)}
      ${role ? sql`and (post.role = ${role} or ${supporting(sql`and beside.role = ${role}`)})` : sql``}
      ${past}
    order by care_case.due_on, care_case.id
    limit ${PAGE + 1}`.execute(db)
  return pageOf(rows, PAGE, ({ dueOn, id }) => [dueOn, id])
}

/** Handed back twice, and not talked over since. */
const bounced = sql<boolean>`exists (select from case_bounce bounce left join mdt_meeting on mdt_meeting.id = bounce.meeting_id
  where bounce.case_id = care_case.id and mdt_meeting.state is distinct from 'held')`

const supporting = (more: RawBuilder<unknown>) =>
  sql<boolean>`exists (select from case_supporter supporter join post beside on beside.id = supporter.post_id
    where supporter.case_id = care_case.id and supporter.until_on is null ${more})`

function narrowed(show: SharedShow, { colleagueId }: Scope, today: string, silentSince: string): RawBuilder<boolean> {
  switch (show) {
    case 'stuck':
      return sql`(${bounced} or asked.late > 0 or care_case.next_on < ${today}::date
        or (care_case.next_on is null and care_case.due_on <= ${silentSince}::date))`
    case 'asked':
      return sql`asked.waiting > 0`
    case 'mine':
      return sql`(care_case.holder_id = ${colleagueId} or post.colleague_id = ${colleagueId}
        or ${supporting(sql`and supporter.colleague_id = ${colleagueId}`)})`
    default:
      return sql`true`
  }
}
