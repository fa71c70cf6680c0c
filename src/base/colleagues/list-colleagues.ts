import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { reachable } from '../organisations/index.ts'
import { ColleagueFilter } from './colleague-filter.ts'
import { LIST_ROLES } from './colleagues.policy.ts'
import { colleaguesIn } from './list-colleagues.store.ts'

/** Colleagues by name: all of the system for those who keep it, those of one's own organisation and under it for everyone else. */
export const listColleagues = list({
  read: 'colleagues.list-viewed',
  filter: ColleagueFilter,
  scope: (actor) => Scope.of(actor, ...LIST_ROLES),
  load: async (context, scope, filter) => ({
    page: await colleaguesIn(context, scope, filter),
    organisations: (await reachable(context, scope)).map(({ id, name }) => ({ id, name })),
  }),
  names: () => [],
})
