import type { Route } from '../../http/route.ts'
import { crossActions } from './actions.ts'
import { crossPage } from './cross.page.tsx'
import { crossEndpoints } from './endpoints.ts'
import { crossListPage } from './list.page.tsx'
import { onwardPage } from './onward.page.tsx'
import { finishPage, sayPages } from './say.page.tsx'
import { sendPage } from './send.page.tsx'
import { sharedCasesPage } from './shared-cases.page.tsx'
import { teamPage } from './team.page.tsx'

export const crossReferralRoutes: readonly Route[] = [
  sharedCasesPage,
  crossListPage,
  teamPage,
  ...sendPage,
  ...onwardPage,
  crossPage,
  ...sayPages,
  ...finishPage,
  ...crossActions,
  ...crossEndpoints,
]
