import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { instantKey, type Page, pageOf } from '../../platform/paging.ts'
import type { Scope } from '../../platform/scope.ts'
import type { CrossReferral } from './cross-referral.rules.ts'
import { crossOf, crossRows } from './cross-referrals.store.ts'

const PAGE = 25

type Which = 'for-me' | 'from-me' | 'team'

/** Whoever was asked works under the seat's organisation, or the case is one of its service. */
const under = ({ moment }: Context, scope: Scope) => sql<boolean>`exists (select from organisation_span span
  where span.ancestor_id = ${scope.organisationId}
    and span.descendant_id in (care_case.organisation_id, post.employer_id, post.pcn_id)
    and span.from_on <= ${moment.today} and (span.until_on is null or span.until_on > ${moment.today}))`

/** A page of what was asked between roles, the latest first; of a team only what still waits. */
export async function readCrosses(
  context: Context,
  scope: Scope,
  which: Which,
  after: string[] | undefined,
): Promise<Page<CrossReferral>> {
  const earlier = sql<boolean>`(one.sent_at, one.id) < (${instantKey(after?.[0])}::timestamptz, ${after?.[1] ?? NO_ID}::uuid)`
  const rows = await crossRows(context)
    .$if(which === 'for-me', (page) => page.where('one.to_id', '=', scope.colleagueId))
    .$if(which === 'from-me', (page) => page.where('one.from_id', '=', scope.colleagueId))
    .$if(which === 'team', (page) => page.where('one.state', 'in', ['sent', 'asked']).where(under(context, scope)))
    .$if(after !== undefined, (page) => page.where(earlier))
    .orderBy('one.sent_at', 'desc')
    .orderBy('one.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const page = pageOf(rows, PAGE, ({ sent_at, id }) => [sent_at.toISOString(), id])
  return { rows: page.rows.map(crossOf), next: page.next }
}
const NO_ID = '00000000-0000-0000-0000-000000000000'

/**
 * What waits for a colleague: their answer, or their reading how something ended, of what they sent and of what others sent for a case
 * that is theirs. Each way to it goes by an index of its own.
 */
export async function crossesWaitingFor(context: Context, colleagueId: string): Promise<CrossReferral[]> {
  const open = sql`(each.state in ('sent', 'asked') or each.state in ('handed-back', 'ended') and each.closed_loop_on is null)`
  const rows = await crossRows(context)
    .where(
      sql<boolean>`one.id in (
        select each.id from cross_referral each where each.to_id = ${colleagueId} and each.state = 'sent'
        union all select each.id from cross_referral each where each.from_id = ${colleagueId} and ${open}
        union all select each.id from case_head held join cross_referral each on each.case_id = held.id
          where held.holder_id = ${colleagueId} and held.state = 'open' and ${open})`,
    )
    .where('care_case.state', '=', 'open')
    .orderBy('one.sent_at')
    .limit(60)
    .execute()
  return rows.map(crossOf)
}

/** What waits at colleagues whose manager this is: a working day past its day, or with somebody who is away. */
export async function crossesOverdueUnder(context: Context, scope: Scope): Promise<CrossReferral[]> {
  const rows = await crossRows(context)
    .where('one.state', '=', 'sent')
    .where('care_case.state', '=', 'open')
    .where(sql<boolean>`exists (select from organisation_span span
      where span.ancestor_id = ${scope.organisationId} and span.descendant_id in (post.employer_id, post.pcn_id)
        and span.from_on <= ${context.moment.today}
        and (span.until_on is null or span.until_on > ${context.moment.today}))`)
    .orderBy('one.due_on')
    .limit(60)
    .execute()
  return rows.map(crossOf)
}
