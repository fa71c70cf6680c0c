import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import type { Case } from './case.rules.ts'
import { daysFor } from './case-days.rules.ts'
import { TeamCasesFilter } from './case-filter.ts'
import type { TeamShow } from './case-list.rules.ts'
import { thresholdsAt } from './my-cases.ts'
import { type Standing, standingOf } from './red.rules.ts'
import { type HolderCount, holdersIn, readTeamCases } from './team-cases.store.ts'
import { withoutConcerns } from './view-case.ts'

export type TeamCase = Pick<Case, 'id' | 'number' | 'holder' | 'holding' | 'next' | 'openedOn' | 'mustTell'> & {
  workerName: string | undefined
  standing: Standing
}
export type TeamCases = {
  show: TeamShow
  holder: string | undefined
  rows: TeamCase[]
  holders: HolderCount[]
  next: string | undefined
}

/** The open cases of a service by number, the longest overdue first, each with its holder and why. No names of people, no notes. */
export const teamCases = list({
  read: 'casework.team-cases-listed',
  filter: TeamCasesFilter,
  scope: (actor) => Scope.of(actor, ...MANAGERS),
  load: async (context, scope, filter): Promise<TeamCases> => {
    const { today } = context.moment
    const thresholds = await thresholdsAt(context, scope.organisationId)
    const page = await readTeamCases(context, scope, filter, daysFor(thresholds, today))
    const rows = page.rows.map((one) => ({
      ...pick(one),
      standing: withoutConcerns(standingOf(one, thresholds, today)),
    }))
    const holders = await holdersIn(context, scope)
    return { show: filter.show, holder: filter.holder, rows, holders, next: page.next }
  },
  names: ({ rows }) => rows.map(({ id }) => `case:${id}` as const),
})

/** The words of the next step are for those who care for the person: here stands only its day. */
const pick = ({ id, number, holder, holding, next, openedOn, mustTell, post }: Case) => ({
  id,
  number,
  holder,
  holding,
  next: next && { on: next.on, what: '' },
  openedOn,
  mustTell,
  workerName: post?.name,
})
