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
  ...changeAccessPage,
  ...practiceRecordsPage,
  linkWorkersHerePage,
  ...placementEndpoints,
]
