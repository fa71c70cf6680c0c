import type { Module } from '../../platform/module.ts'
import { paths } from './calendar.paths.ts'
import { calendarRoutes } from './routes.ts'

export const calendar: Module = {
  name: 'calendar',
  routes: calendarRoutes,
  ways: [
    {
      under: '/my-support',
      roles: ['link-worker'],
      label: 'Sessions in your own calendar',
      href: paths.mine(),
      order: 70,
    },
    {
      under: '/my-people',
      roles: ['gp-supervisor', 'clinical-supervisor'],
      label: 'Sessions in your own calendar',
      href: paths.mine(),
      order: 30,
    },
  ],
  wording: {
    'calendar.address-made': () => 'A new address for their own calendar',
    'calendar.address-ended': () => 'The address of their own calendar stopped',
  },
}
