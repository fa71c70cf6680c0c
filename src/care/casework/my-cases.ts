import { standardFor } from '../../base/editions/index.ts'
import { MANAGERS, WORKERS } from '../../base/posts/beside-worker.rules.ts'
import type { CaseloadThresholds } from '../../framework/standard/caseload.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { shortNames } from '../identity/index.ts'
import type { Case } from './case.rules.ts'
import { daysFor } from './case-days.rules.ts'
import { MyCasesFilter } from './case-filter.ts'
import type { MineShow } from './case-list.rules.ts'
import { countMyCases, countSupported, readMyCases } from './case-list.store.ts'
import { type Standing, standingOf } from './red.rules.ts'

export type ListedCase = Case & { name: string | undefined; standing: Standing }
export type MyCases = {
  show: MineShow
  number: string | undefined
  rows: ListedCase[]
  count: number
  /** People whom somebody else leads and whom I support too. */
  supported: number
  next: string | undefined
}

/** The cases I hold, the longest overdue first, with a first name and an initial and why each is due. */
export const myCases = list({
  read: 'casework.own-cases-listed',
  filter: MyCasesFilter,
  scope: (actor) => Scope.of(actor, ...WORKERS, ...MANAGERS),
  load: async (context, { colleagueId, organisationId }, filter): Promise<MyCases> => {
    const thresholds = await thresholdsAt(context, organisationId)
    const { today } = context.moment
    const days = daysFor(thresholds, today)
    const page = await readMyCases(context, colleagueId, filter, days)
    const count = await countMyCases(context, colleagueId, filter, days)
    const supported = await countSupported(context, colleagueId)
    const names = await namesOf(context, page.rows)
    const rows = page.rows.map((one) => ({
      ...one,
      name: one.personId && names.get(one.personId),
      standing: standingOf(one, thresholds, today),
    }))
    return { show: filter.show, number: filter.number, rows, count, supported, next: page.next }
  },
  // Opening the names is noted once a page, where they are opened.
  names: () => [],
})

export const thresholdsAt = async (context: Context, organisationId: string): Promise<CaseloadThresholds> =>
  (await standardFor(context, organisationId, context.moment.today)).caseload.thresholds

const namesOf = (context: Context, cases: readonly Case[]) =>
  shortNames(
    context,
    cases.flatMap(({ id, personId }) => (personId ? [{ personId, about: `case:${id}` as const }] : [])),
  )
