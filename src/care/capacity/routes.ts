import type { Route } from '../../http/route.ts'
import { endPlanAction, undoAction } from './actions.ts'
import { allocateOverPage } from './allocate-over.page.tsx'
import { allocationPage, handBackPage } from './allocation.page.tsx'
import { capacityPage, myCapacityPage } from './capacity.page.tsx'
import { chooseWorkerPage } from './choose-worker.page.tsx'
import { capacityEndpoints } from './endpoints.ts'
import { planOverPage } from './plan-over.page.tsx'
import { plannerPage } from './planner.page.tsx'
import { setFactorPage } from './set-factor.page.tsx'
import { setTargetPage } from './set-target.page.tsx'
import { teamCapacityPage } from './team-capacity.page.tsx'
import { toAllocatePage } from './to-allocate.page.tsx'

export const capacityRoutes: readonly Route[] = [
  myCapacityPage,
  capacityPage,
  teamCapacityPage,
  plannerPage,
  ...setTargetPage,
  ...setFactorPage,
  ...planOverPage,
  endPlanAction,
  toAllocatePage,
  ...chooseWorkerPage,
  ...allocateOverPage,
  allocationPage,
  undoAction,
  ...handBackPage,
  ...capacityEndpoints,
]
