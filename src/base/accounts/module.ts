import type { Module } from '../../platform/module.ts'
import { paths } from './accounts.paths.ts'
import { forgetSessions } from './jobs.ts'
import { accountRoutes } from './routes.ts'

export const accounts: Module = {
  name: 'accounts',
  routes: accountRoutes,
  jobs: [forgetSessions],
  places: [{ roles: ['administrator', 'privacy-officer'], label: 'Accounts', href: paths.accounts, order: 20 }],
  wording: {
    'accounts.signed-in': () => 'Signed in',
    'accounts.sign-in-failed': () => 'A sign-in failed',
    'accounts.signed-out': () => 'Signed out',
    'accounts.session-ended': () => 'Signed out on another device',
    'accounts.sessions-ended': () => 'Signed out everywhere by an administrator',
    'accounts.password-changed': () => 'Password changed',
    'accounts.password-forgotten': () => 'Asked for a new password',
    'accounts.colleague-invited': ({ makes }) => (makes ? 'Invited' : 'Invited again, or to another role'),
    'accounts.invitation-taken-up': () => 'Took up the invitation',
    'accounts.locked': () => 'Account locked',
    'accounts.unlocked': () => 'Account unlocked',
  },
}
