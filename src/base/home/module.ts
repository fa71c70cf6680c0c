import { ROLES, type Role } from '../../platform/actor.ts'
import type { Module, Whole } from '../../platform/module.ts'
import { homeRoutes } from './routes.ts'

/** The first screen and the search: what every module contributes, asked of the whole when a page is asked for. */
export const homeModule = (whole: () => Whole): Module => ({
  name: 'home',
  routes: homeRoutes(whole),
  places: [
    {
      roles: ROLES.filter((role) => !OVERSEERS.includes(role) && !KEEPERS.includes(role)),
      label: 'Today',
      href: '/today',
      order: 0,
    },
    { roles: OVERSEERS, label: 'Overview', href: '/today', order: 0 },
  ],
})

/** They have six places of their own; the wordmark leads to what is broken, waiting or unusual. */
const KEEPERS: readonly Role[] = ['administrator', 'privacy-officer']

/** For those who look over a whole area the first screen is no day's work. */
const OVERSEERS: readonly Role[] = ['place-lead', 'ics-lead', 'region-lead']
