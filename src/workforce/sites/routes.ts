import { action } from '../../http/action.ts'
import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Route } from '../../http/route.ts'
import { answerPage } from './answer.page.tsx'
import { answerAccess } from './answer-access.ts'
import { checksPage } from './answer-checks.page.tsx'
import { answerChecks } from './answer-checks.ts'
import { arrangePage } from './arrange.page.tsx'
import { arrange } from './arrange.ts'
import { askForAll, askSite } from './ask-site.ts'
import { callBack } from './call-back.ts'
import { viewSite } from './find-site.ts'
import { answeredPage, letterPage } from './letter.page.tsx'
import { listOwed } from './list-owed.ts'
import { nameContactPage } from './name-contact.page.tsx'
import { endContact, nameContact } from './name-contact.ts'
import { owedPage } from './owed.page.tsx'
import { sitePage } from './site.page.tsx'
import { linkPaths, paths } from './sites.paths.ts'
import { sitesOfWorkerPage } from './sites-of-worker.page.tsx'
import { viewSitesOfWorker } from './sites-of-worker.ts'
import { toldAtSite } from './told.rules.ts'
import { viewWorkerAtSite } from './view-worker-at-site.ts'
import { welcomePage } from './welcome.page.tsx'
import { addWelcome, takeBackWelcome } from './welcome.ts'
import { workerAtSitePage } from './worker-at-site.page.tsx'

const AT_SITE = '/posts/:postId/sites/:siteId'

export const siteRoutes: Route[] = [
  sitesOfWorkerPage,
  workerAtSitePage,
  action({ path: `${AT_SITE}/ask`, submit: askSite, next: paths.workerAtSite }),
  ...answerPage,
  ...welcomePage,
  action({ path: `${AT_SITE}/welcome/:welcomeId/take-back`, submit: takeBackWelcome, next: paths.workerAtSite }),
  ...arrangePage,
  ...checksPage,
  sitePage,
  action({ path: '/sites/:siteId/ask-for-all', submit: askForAll, next: paths.site }),
  action({ path: '/sites/:siteId/requests/:requestId/call-back', submit: callBack, next: paths.site }),
  ...nameContactPage,
  action({ path: '/sites/:siteId/contacts/:siteContactId/end', submit: endContact, next: paths.site }),
  owedPage,
  ...letterPage,
  { method: 'GET', path: linkPaths.answered, door: 'public', kind: 'page', handle: answeredPage },
  getEndpoint({
    path: '/api/posts/:postId/at-each-site',
    summary: 'Every site of one worker',
    show: viewSitesOfWorker,
    tells: ({ sites }) => sites.map(toldAtSite),
  }),
  getEndpoint({
    path: `/api${AT_SITE}`,
    summary: 'One worker at one practice or site',
    show: viewWorkerAtSite,
    tells: (view) => ({
      ...toldAtSite(view),
      contacts: view.contacts,
      whoToRing: view.whoToRing,
      history: view.history,
    }),
  }),
  postEndpoint({ path: `/api${AT_SITE}/ask`, summary: 'Ask a site for everything needed', submit: askSite }),
  postEndpoint({ path: `/api${AT_SITE}/answer`, summary: 'Say how record access stands', submit: answerAccess }),
  postEndpoint({ path: `/api${AT_SITE}/welcome`, summary: 'Introduced, or invited to a meeting', submit: addWelcome }),
  postEndpoint({ path: `/api${AT_SITE}/room-and-phone`, summary: 'Room and telephone at a site', submit: arrange }),
  postEndpoint({ path: `/api${AT_SITE}/checklist`, summary: 'Part of the team, line by line', submit: answerChecks }),
  getEndpoint({
    path: '/api/sites/:siteId',
    summary: 'One practice or site, and who comes there',
    show: viewSite,
    tells: ({ workers, site, contacts, marks }) => ({ site, contacts, marks, workers: workers.map(toldAtSite) }),
  }),
  postEndpoint({ path: '/api/sites/:siteId/ask-for-all', summary: 'Ask for everything missing', submit: askForAll }),
  postEndpoint({ path: '/api/sites/:siteId/contacts', summary: 'Name a contact of a site', submit: nameContact }),
  getEndpoint({
    path: '/api/what-sites-owe',
    summary: 'What each site still owes each worker',
    show: listOwed,
    tells: ({ sites, workers }) => ({ sites, workers: workers.map(({ cells }) => cells.map(toldAtSite)) }),
  }),
]
