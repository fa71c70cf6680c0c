import { roleWords } from '../../platform/role-words.ts'
import type { SearchSource } from '../../platform/search.ts'
import { paths } from './colleagues.paths.ts'
import { LIST_ROLES } from './colleagues.policy.ts'
import { listColleagues } from './list-colleagues.ts'

/** Colleagues by name, for those who have the list of them. */
export const colleagueSearch: SearchSource = {
  name: 'colleagues',
  roles: LIST_ROLES,
  find: async (context, words) => {
    const found = await listColleagues(context, { words })
    if (!found.ok) return []
    return found.value.page.rows.slice(0, 10).map(({ id, name, roles }) => ({
      kind: 'Colleague',
      title: name,
      detail: roles.map(({ role, at }) => `${roleWords[role]}, ${at}`).join(' · ') || 'No role today',
      href: paths.colleague({ colleagueId: id }),
    }))
  },
}
