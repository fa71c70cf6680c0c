import type { Route } from '../../http/route.ts'
import { dutiesPage } from './duties.page.tsx'
import { supervisionEndpoints } from './endpoints.ts'
import { gridCsv, gridPage } from './grid.page.tsx'
import { moveSessionPage } from './move-session.page.tsx'
import { myPeoplePage } from './my-people.page.tsx'
import { mySessionsPage } from './my-sessions.page.tsx'
import { mySupportPage } from './my-support.page.tsx'
import { callOffPage, missedPage } from './not-held.page.tsx'
import { planSessionPage } from './plan-session.page.tsx'
import { heldAction, sessionFile, undoHeldAction } from './planned-actions.ts'
import { recordSessionPage } from './record-session.page.tsx'
import { sessionsPage } from './sessions.page.tsx'

export const supervisionRoutes: Route[] = [
  sessionsPage,
  ...recordSessionPage,
  ...planSessionPage,
  ...moveSessionPage,
  ...callOffPage,
  ...missedPage,
  heldAction,
  undoHeldAction,
  sessionFile,
  myPeoplePage,
  mySessionsPage,
  mySupportPage,
  dutiesPage,
  gridPage,
  gridCsv,
  ...supervisionEndpoints,
]
