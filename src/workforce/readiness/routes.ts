import type { Route } from '../../http/route.ts'
import { answerAction, endExceptionAction, signOffAction } from './actions.ts'
import { agreeExceptionPage } from './agree-exception.page.tsx'
import { disputeLinePage } from './dispute-line.page.tsx'
import { readinessEndpoints } from './endpoints.ts'
import { myReadinessPage, readinessPage } from './readiness.page.tsx'
import { teamReadinessPage } from './team-readiness.page.tsx'

export const readinessRoutes: readonly Route[] = [
  readinessPage,
  myReadinessPage,
  teamReadinessPage,
  ...agreeExceptionPage,
  ...disputeLinePage,
  signOffAction,
  endExceptionAction,
  answerAction,
  ...readinessEndpoints,
]
