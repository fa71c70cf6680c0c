import type { Module } from '../../platform/module.ts'
import { calendarRoutes } from './routes.ts'

export const calendar: Module = {
  name: 'calendar',
  routes: calendarRoutes,
  wording: {
    'calendar.address-made': () => 'A new address for their own calendar',
    'calendar.address-ended': () => 'The address of their own calendar stopped',
  },
}
