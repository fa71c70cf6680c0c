import type { Module, Whole } from '../../platform/module.ts'
import { homeRoutes } from './routes.ts'

/** The first screen and the search: what every module contributes, asked of the whole when a page is asked for. */
export const homeModule = (whole: () => Whole): Module => ({
  name: 'home',
  routes: homeRoutes(whole),
})
