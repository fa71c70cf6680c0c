import { ROLES } from '../../platform/actor.ts'
import type { Module } from '../../platform/module.ts'
import { framework } from '../editions/index.ts'
import { findClauses } from './find-in-framework.rules.ts'
import { frameworkPaths } from './resources.paths.ts'
import { resourcesRoutes } from './routes.ts'

/** More than so many clauses would bury what else a search finds. */
const MOST_FOUND = 8

/** The Framework to read and to search, and the library with its links. */
export const resources: Module = {
  name: 'resources',
  routes: resourcesRoutes,
  places: [
    { roles: ['administrator', 'privacy-officer'], label: 'Framework', href: frameworkPaths.contents, order: 30 },
  ],
  search: [
    {
      name: 'framework',
      roles: ROLES,
      find: async (_, words) =>
        findClauses(framework(), words, MOST_FOUND).map(({ citation, part }) => ({
          kind: 'The Framework',
          title: citation.title,
          detail: `${part} · ${citation.trust}`,
          href: citation.anchor,
        })),
    },
  ],
  wording: {
    'resources.link-reported': () => 'A link of the library was reported as broken',
    'resources.link-checked': () => 'A link of the library was checked',
  },
}
