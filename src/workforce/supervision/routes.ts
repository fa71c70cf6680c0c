import type { Route } from '../../http/route.ts'
import { dutiesPage } from './duties.page.tsx'
import { supervisionEndpoints } from './endpoints.ts'
import { myPeoplePage } from './my-people.page.tsx'
import { mySessionsPage } from './my-sessions.page.tsx'
import { mySupportPage } from './my-support.page.tsx'
import { recordSessionPage } from './record-session.page.tsx'
import { sessionsPage } from './sessions.page.tsx'

export const supervisionRoutes: Route[] = [
  sessionsPage,
  ...recordSessionPage,
  myPeoplePage,
  mySessionsPage,
  mySupportPage,
  dutiesPage,
  ...supervisionEndpoints,
]
