import { action } from '../../http/action.ts'
import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Route } from '../../http/route.ts'
import { accountsPage } from './accounts.page.tsx'
import { paths } from './accounts.paths.ts'
import { changePasswordPage } from './change-password.page.tsx'
import { chooseSeat } from './choose-seat.page.tsx'
import { endOne, endOthers } from './end-sessions.ts'
import { forgottenPage, forgottenSent } from './forgotten.page.tsx'
import { invite } from './invite-colleague.ts'
import { endSessions, lock, unlock } from './keep-account.ts'
import { AccountFilter, listAccounts } from './list-accounts.ts'
import { mePage } from './me.page.tsx'
import { invitationPage, newPasswordPage } from './set-password.page.tsx'
import { signInPage } from './sign-in.page.tsx'
import { signOut } from './sign-out.ts'
import { signedOut } from './signed-out.page.tsx'

const done = (what: string) => () => `${paths.accounts}?done=${what}`

export const accountRoutes: Route[] = [
  // The door
  ...signInPage,
  ...forgottenPage,
  { method: 'GET', path: paths.forgottenSent, door: 'public', kind: 'page', handle: forgottenSent },
  ...invitationPage,
  ...newPasswordPage,
  { method: 'POST', path: paths.signOut, door: 'public', kind: 'action', handle: signOut },
  { method: 'GET', path: paths.signedOut, door: 'public', kind: 'page', handle: signedOut },
  // One's own
  { method: 'GET', path: paths.seats, door: 'account', kind: 'page', handle: chooseSeat },
  { method: 'GET', path: paths.me, door: 'account', kind: 'page', handle: mePage },
  ...changePasswordPage,
  { method: 'POST', path: paths.endSession, door: 'account', kind: 'action', handle: endOne },
  { method: 'POST', path: paths.endOtherSessions, door: 'account', kind: 'action', handle: endOthers },
  // An administrator's
  accountsPage,
  action({ path: paths.invite, submit: invite, next: done('invited') }),
  action({ path: paths.lock(':accountId'), submit: lock, next: done('locked') }),
  action({ path: paths.unlock(':accountId'), submit: unlock, next: done('unlocked') }),
  action({ path: paths.endSessions(':accountId'), submit: endSessions, next: done('sessions-ended') }),
  getEndpoint({ path: '/api/accounts', summary: 'Accounts of this tenant', query: AccountFilter, show: listAccounts }),
  postEndpoint({ path: '/api/accounts/invite', summary: 'Invite a colleague', submit: invite }),
]
