import type { Route } from '../../http/route.ts'
import { endExceptionAction, signOffAction } from './actions.ts'
import { agreeExceptionPage } from './agree-exception.page.tsx'
import { readinessEndpoints } from './endpoints.ts'
import { myReadinessPage, readinessPage } from './readiness.page.tsx'
import { teamReadinessPage } from './team-readiness.page.tsx'

export const readinessRoutes: readonly Route[] = [
  readinessPage,
  myReadinessPage,
  teamReadinessPage,
  ...agreeExceptionPage,
  signOffAction,
  endExceptionAction,
  ...readinessEndpoints,
]
