import { action } from '../../http/action.ts'
import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Route } from '../../http/route.ts'
import { aboutPage } from './about.page.tsx'
import { contentsPage } from './contents.page.tsx'
import { hubsPage } from './hubs.page.tsx'
import { libraryPage } from './library.page.tsx'
import { linksPage } from './links.page.tsx'
import { listBrokenLinks } from './list-broken-links.ts'
import { localPage } from './local.page.tsx'
import { checkLink, reportLink } from './look-at-link.ts'
import { partPage } from './part.page.tsx'
import { FrameworkQuery, readClauses } from './read-clauses.ts'
import { frameworkPaths } from './resources.paths.ts'
import { rolePage } from './role.page.tsx'

/** What is named stands before `/framework/:file`, which takes the rest. */
export const resourcesRoutes: Route[] = [
  ...contentsPage,
  ...aboutPage,
  ...rolePage,
  ...libraryPage,
  localPage,
  hubsPage,
  linksPage,
  action({
    path: '/framework/links/:resourceId/report',
    submit: reportLink,
    next: ({ resourceId }) => `${frameworkPaths.library}?reported=${resourceId}`,
  }),
  action({ path: '/framework/links/:resourceId/check', submit: checkLink, next: () => frameworkPaths.links }),
  ...partPage,
  getEndpoint({
    path: '/api/framework/clauses',
    summary: 'The clauses of the Framework, or those that have all of the words asked for',
    query: FrameworkQuery,
    show: readClauses,
  }),
  getEndpoint({
    path: '/api/framework/broken-links',
    summary: 'Resources of the library whose address was reported as broken',
    show: (context) => listBrokenLinks(context, {}),
  }),
  postEndpoint({
    path: '/api/framework/links/:resourceId/report',
    summary: 'Report that the address of a resource is broken',
    submit: reportLink,
  }),
]
