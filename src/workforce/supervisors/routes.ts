import type { Route } from '../../http/route.ts'
import { confirmPlanAction, signAgreementAction } from './actions.ts'
import { agreementPage } from './agreement.page.tsx'
import { agreementsPage } from './agreements.page.tsx'
import { recordAwayPage, recordBackPage } from './away.page.tsx'
import { confirmReadyPage } from './confirm-ready.page.tsx'
import { supervisorEndpoints } from './endpoints.ts'
import { nameCoverPage } from './name-cover.page.tsx'
import { plansPage } from './plan.page.tsx'
import { mySupervisingPage, supervisorPage } from './supervisor.page.tsx'
import { editAgreementPage, startAgreementPage } from './write-agreement.page.tsx'
import { editPlanPage, writePlanPage } from './write-plan.page.tsx'

export const supervisorRoutes: Route[] = [
  agreementsPage,
  ...startAgreementPage,
  agreementPage,
  ...editAgreementPage,
  signAgreementAction,
  mySupervisingPage,
  ...confirmReadyPage,
  supervisorPage,
  ...recordAwayPage,
  ...recordBackPage,
  ...nameCoverPage,
  plansPage,
  ...writePlanPage,
  ...editPlanPage,
  confirmPlanAction,
  ...supervisorEndpoints,
]
