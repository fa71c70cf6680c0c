import type { Route } from '../../http/route.ts'
import { frontDoorRoutes } from './front-door-routes.ts'
import { publicRoutes } from './public-routes.ts'
import { triageRoutes } from './triage-routes.ts'

export const routes: readonly Route[] = [...publicRoutes, ...triageRoutes, ...frontDoorRoutes]
