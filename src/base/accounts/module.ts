import type { Module } from '../../platform/module.ts'
import { accountRoutes } from './routes.ts'

export const accounts: Module = {
  name: 'accounts',
  routes: accountRoutes,
  wording: {
    'accounts.signed-in': () => 'Signed in',
    'accounts.sign-in-failed': () => 'A sign-in failed',
    'accounts.signed-out': () => 'Signed out',
  },
}
