import type { Route } from '../../http/route.ts'
import { caseworkActions } from './actions.ts'
import { casePage } from './case.page.tsx'
import { chooseCoverPage } from './choose-cover.page.tsx'
import { closeCasePage } from './close-case.page.tsx'
import { closeConcernPage } from './close-concern.page.tsx'
import { concernPage } from './concern.page.tsx'
import { correctContactPage } from './correct-contact.page.tsx'
import { caseworkEndpoints } from './endpoints.ts'
import { handOverPage } from './hand-over.page.tsx'
import { logContactPage } from './log-contact.page.tsx'
import { moveCasePage } from './move-case.page.tsx'
import { myCasesPage } from './my-cases.page.tsx'
import { nextStepPage } from './next-step.page.tsx'
import { openDetailsPage } from './open-details.page.tsx'
import { teamCasesPage } from './team-cases.page.tsx'
import { worryPage } from './worry.page.tsx'

export const caseworkRoutes: readonly Route[] = [
  myCasesPage,
  casePage,
  ...logContactPage,
  ...correctContactPage,
  ...nextStepPage,
  ...closeCasePage,
  ...openDetailsPage,
  ...worryPage,
  ...concernPage,
  ...closeConcernPage,
  teamCasesPage,
  ...handOverPage,
  ...moveCasePage,
  ...chooseCoverPage,
  ...caseworkActions,
  ...caseworkEndpoints,
]
