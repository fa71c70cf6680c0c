import type { Route } from '../../http/route.ts'
import { paths } from './accounts.paths.ts'
import { chooseSeat } from './choose-seat.page.tsx'
import { signInPage } from './sign-in.page.tsx'
import { signOut } from './sign-out.ts'
import { signedOut } from './signed-out.page.tsx'

export const accountRoutes: Route[] = [
  ...signInPage,
  { method: 'POST', path: paths.signOut, door: 'public', kind: 'action', handle: signOut },
  { method: 'GET', path: paths.signedOut, door: 'public', kind: 'page', handle: signedOut },
  { method: 'GET', path: paths.seats, door: 'account', kind: 'page', handle: chooseSeat },
]
