import type { Context } from '../../platform/context.ts'
import type { Page } from '../../platform/paging.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Case, Named } from './case.rules.ts'
import type { CaseDays } from './case-days.rules.ts'
import type { TeamCasesFilter } from './case-filter.ts'
import { isLongRed, isRed } from './case-list.store.ts'
import { caseOf, caseRows } from './cases.store.ts'
import { type FromCase, openPage } from './open-page.store.ts'

/** Open cases of a service: its own, and those of the workers it employs. */
function openIn(context: Context, scope: Scope) {
  const { today } = context.moment
  return (of: FromCase) => {
    const under = of
      .selectFrom('organisation_span')
      .select('organisation_span.descendant_id')
      .where('organisation_span.ancestor_id', '=', scope.organisationId)
      .where('organisation_span.from_on', '<=', today)
      .where((span) =>
        span.or([span('organisation_span.until_on', 'is', null), span('organisation_span.until_on', '>', today)]),
      )
    const posts = of.selectFrom('post').select('post.id').where('post.employer_id', 'in', under)
    return of.and([
      of('care_case.state', '=', 'open'),
      of.or([of('care_case.organisation_id', 'in', under), of('care_case.post_id', 'in', posts)]),
    ])
  }
}

export const readTeamCases = (
  context: Context,
  scope: Scope,
  filter: TeamCasesFilter,
  days: CaseDays,
): Promise<Page<Case>> =>
  openPage(
    context,
    (of) => {
      const whose = filter.holder === undefined ? of.lit(true) : of('care_case.holder_id', '=', filter.holder)
      return of.and([openIn(context, scope)(of), narrowed(of, filter, days), whose])
    },
    filter.after,
  )

function narrowed(of: FromCase, { show }: TeamCasesFilter, days: CaseDays) {
  switch (show) {
    case 'red':
      return isRed(of, days, 'without concerns')
    case 'long-red':
      return isLongRed(of, days)
    case 'waiting':
      return of('care_case.first_contact_on', 'is', null)
    case 'covered':
      return of('care_case.holding', 'in', ['cover', 'manager'])
    default:
      return of.lit(true)
  }
}

type TeamCounts = { open: number; red: number; unallocated: number; untold: number }

/** For a manager's first screen. Concerns are not among them: those stand on their own lines, for those who must act. */
export async function countTeamCases(context: Context, scope: Scope, days: CaseDays): Promise<TeamCounts> {
  const row = await context.db
    .selectFrom('care_case')
    .select((of) => [
      of.fn.countAll<number>().as('open'),
      of.fn
        .countAll<number>()
        .filterWhere((each) => isLongRed(each, days))
        .as('red'),
      of.fn.countAll<number>().filterWhere('care_case.holding', '=', 'waiting').as('unallocated'),
      of.fn.countAll<number>().filterWhere('care_case.must_tell', '=', true).as('untold'),
    ])
    .where(openIn(context, scope))
    .executeTakeFirstOrThrow()
  return row
}

export type HolderCount = Named & { open: number }

/** Who holds open cases here, by name: to choose from, never a ranking (safety H9). */
export async function holdersIn(context: Context, scope: Scope): Promise<HolderCount[]> {
  const rows = await context.db
    .selectFrom('care_case')
    .innerJoin('colleague', 'colleague.id', 'care_case.holder_id')
    .select(['colleague.id', 'given_name', 'family_name'])
    .select((of) => of.fn.countAll<number>().as('open'))
    .where(openIn(context, scope))
    .groupBy(['colleague.id', 'given_name', 'family_name'])
    .orderBy('given_name')
    .orderBy('family_name')
    .execute()
  return rows.map(({ id, given_name, family_name, open }) => ({ id, name: `${given_name} ${family_name}`, open }))
}

/** Every case that one colleague holds here and could hand over, with the post of its worker: those that wait for one are not. */
export async function handableIn(context: Context, scope: Scope, holderId: string) {
  const rows = await context.db
    .selectFrom('care_case')
    .select(['care_case.id', 'care_case.post_id'])
    .where(openIn(context, scope))
    .where('care_case.holder_id', '=', holderId)
    .orderBy('care_case.due_on')
    .orderBy('care_case.id')
    .execute()
  return rows.flatMap(({ id, post_id }) => (post_id ? [{ id, postId: post_id }] : []))
}

/** What one colleague holds here, to choose from, the earliest date first. */
export async function heldIn(context: Context, scope: Scope, holderId: string): Promise<Case[]> {
  const rows = await caseRows(context)
    .where(openIn(context, scope))
    .where('care_case.holder_id', '=', holderId)
    .orderBy('care_case.due_on')
    .orderBy('care_case.id')
    .limit(200)
    .execute()
  return rows.map((row): Case => caseOf(context, row))
}
