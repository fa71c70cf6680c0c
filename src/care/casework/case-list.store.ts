import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { type Page, pageOf } from '../../platform/paging.ts'
import type { Case } from './case.rules.ts'
import type { CaseDays } from './case-days.rules.ts'
import type { MyCasesFilter } from './case-filter.ts'
import type { MineShow } from './case-list.rules.ts'
import { caseOf, caseRows } from './cases.store.ts'
import { type FromCase, openPage, PAGE } from './open-page.store.ts'

/** A page of the cases that the actor holds. */
export const readMyCases = (
  context: Context,
  colleagueId: string,
  filter: MyCasesFilter,
  days: CaseDays,
): Promise<Page<Case>> =>
  filter.show === 'closed'
    ? readClosed(context, colleagueId, filter.after)
    : openPage(context, (of) => mine(of, colleagueId, filter, days), filter.after)

export async function countMyCases(
  { db }: Context,
  colleagueId: string,
  filter: MyCasesFilter,
  days: CaseDays,
): Promise<number> {
  const { count } = await db
    .selectFrom('care_case')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where((of) => (filter.show === 'closed' ? wasMine(of, colleagueId) : mine(of, colleagueId, filter, days)))
    .executeTakeFirstOrThrow()
  return count
}

function mine(of: FromCase, colleagueId: string, { show, number }: MyCasesFilter, days: CaseDays) {
  const whose = whoseFor(of, colleagueId, show)
  const open = of.and([of('care_case.state', '=', 'open'), whose])
  const numbered = number ? of('care_case.number', '=', number) : of.lit(true)
  return of.and([open, numbered, narrowed(of, show, days)])
}

function whoseFor(of: FromCase, colleagueId: string, show: MineShow) {
  if (show === 'with-cover') return lent(of, colleagueId)
  if (show === 'supporting') return of('care_case.id', 'in', supported(of, colleagueId))
  return of('care_case.holder_id', '=', colleagueId)
}

/** Cases that another leads. */
const supported = (of: FromCase, colleagueId: string) =>
  of
    .selectFrom('case_supporter')
    .select('case_supporter.case_id')
    .where('case_supporter.colleague_id', '=', colleagueId)
    .where('case_supporter.until_on', 'is', null)

/** How many I support while others lead them. */
export async function countSupported({ db }: Context, colleagueId: string): Promise<number> {
  const { count } = await db
    .selectFrom('care_case')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('care_case.state', '=', 'open')
    .where((of) => of('care_case.id', 'in', supported(of, colleagueId)))
    .executeTakeFirstOrThrow()
  return count
}

/** Still mine, and held by somebody else for a while. */
const lent = (of: FromCase, colleagueId: string) =>
  of.and([of('care_case.holder_id', '!=', colleagueId), of('care_case.post_id', 'in', ownPosts(of, colleagueId))])

const ownPosts = (of: FromCase, colleagueId: string) =>
  of.selectFrom('post').select('post.id').where('post.colleague_id', '=', colleagueId)

function narrowed(of: FromCase, show: MineShow, days: CaseDays) {
  switch (show) {
    case 'late':
      return of('care_case.next_on', '<', days.today)
    case 'red':
      return isRed(of, days)
    case 'waiting':
      return of('care_case.first_contact_on', 'is', null)
    case 'covering':
      return of('care_case.holding', 'in', ['cover', 'manager'])
    default:
      return of.lit(true)
  }
}

/** The same days as `standingOf` judges by, asked of the database. */
export const isRed = (of: FromCase, days: CaseDays, concerns: 'with concerns' | 'without concerns' = 'with concerns') =>
  of.or([
    of('care_case.next_on', '<', days.today),
    of.and([
      of('care_case.next_on', 'is', null),
      of('care_case.first_contact_on', 'is not', null),
      of('care_case.due_on', '<=', days.silentRed),
    ]),
    of.and([of('care_case.first_contact_on', 'is', null), of('care_case.opened_on', '<=', days.waitingRed)]),
    concerns === 'with concerns' ? of('care_case.open_concerns', '>', 0) : of.lit(false),
  ])

/** Red for so long that it stands against the manager too (safety H7): four weeks past its date, unless the service says otherwise. */
export const isLongRed = (of: FromCase, days: CaseDays) =>
  of.and([isRed(of, days, 'without concerns'), of('care_case.due_on', '<=', days.silentAmber)])

const wasMine = (of: FromCase, colleagueId: string) =>
  of.and([of('care_case.state', '=', 'closed'), of('care_case.post_id', 'in', ownPosts(of, colleagueId))])

/** Closed cases of the actor's posts, the latest first. */
async function readClosed(context: Context, colleagueId: string, after: string[] | undefined): Promise<Page<Case>> {
  const earlier = sql<boolean>`(care_case.closed_on, care_case.id) < (${after?.[0] ?? ''}::date, ${after?.[1] ?? ''}::uuid)`
  const rows = await caseRows(context)
    .where((of) => wasMine(of, colleagueId))
    .$if(after !== undefined, (page) => page.where(earlier))
    .orderBy('care_case.closed_on', 'desc')
    .orderBy('care_case.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  return pageOf(
    rows.map((row): Case => caseOf(context, row)),
    PAGE,
    ({ closedOn, id }) => [closedOn ?? '', id],
  )
}
