import { action } from '../../http/action.ts'
import type { Route } from '../../http/route.ts'
import { accessPage } from './access.page.tsx'
import { grantAccess } from './access-changes.ts'
import { agreementPage } from './agreement.page.tsx'
import { agreementsPage } from './agreements.page.tsx'
import { appointPage } from './appoint.page.tsx'
import { appointForSeveralPage } from './appoint-for-several.page.tsx'
import { besidePage } from './beside.page.tsx'
import { changeAccessPage } from './change-access.page.tsx'
import { endAppointmentPage } from './end-appointment.page.tsx'
import { placementEndpoints } from './endpoints.ts'
import { firstContactsPage } from './first-contacts.page.tsx'
import { closeAccess, reopenAccess } from './leavers.ts'
import { linkWorkersHerePage } from './link-workers-here.page.tsx'
import { paths } from './placements.paths.ts'
import { practiceRecordsPage } from './practice-records.page.tsx'

export const placementRoutes: Route[] = [
  besidePage,
  ...appointPage,
  ...endAppointmentPage,
  ...appointForSeveralPage,
  firstContactsPage,
  agreementsPage,
  ...agreementPage,
  accessPage,
  action({ path: '/posts/:postId/access/:siteId/grant', submit: grantAccess, next: paths.access }),
  action({ path: '/posts/:postId/access/:siteId/close', submit: closeAccess, next: paths.linkWorkersHere }),
  action({ path: '/posts/:postId/access/:siteId/not-closed', submit: reopenAccess, next: paths.linkWorkersHere }),
  ...changeAccessPage,
  ...practiceRecordsPage,
  linkWorkersHerePage,
  ...placementEndpoints,
]
