import { ROLES, type Role } from '../../platform/actor.ts'
import type { Module, Whole } from '../../platform/module.ts'
import { homeRoutes } from './routes.ts'

/** The first screen and the search: what every module contributes, asked of the whole when a page is asked for. */
export const homeModule = (whole: () => Whole): Module => ({
  name: 'home',
  routes: homeRoutes(whole),
  places: [
    { roles: ROLES.filter((role) => !OVERSEERS.includes(role)), label: 'Today', href: '/today', order: 0 },
    { roles: OVERSEERS, label: 'Overview', href: '/today', order: 0 },
  ],
})

/** For those who look over a whole area the first screen is no day's work. */
const OVERSEERS: readonly Role[] = ['place-lead', 'ics-lead', 'region-lead']
