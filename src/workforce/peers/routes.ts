import { action } from '../../http/action.ts'
import { firstOf } from '../../http/form-values.ts'
import type { Route } from '../../http/route.ts'
import { markPresent, sayComing, sayIWasThere } from './attend.ts'
import { callOff } from './call-off.ts'
import { comeInPage } from './come-in.page.tsx'
import { coverPage } from './cover.page.tsx'
import { agreeToCover } from './cover.ts'
import { directoryPage } from './directory.page.tsx'
import { doorPage } from './door.page.tsx'
import { peerEndpoints } from './endpoints.ts'
import { eventPage } from './event.page.tsx'
import { changeEventPage, planEventPage } from './event-form.page.tsx'
import { guestsPage } from './guests.page.tsx'
import { myHoursPage } from './my-hours.page.tsx'
import { networkPage } from './network.page.tsx'
import { addNetworkPage, editNetworkPage } from './network-form.page.tsx'
import { openDoor } from './open-door.ts'
import { paths } from './peers.paths.ts'
import { postPeersPage } from './post-peers.page.tsx'
import { soleWorkersPage } from './sole-workers.page.tsx'
import { answerWish, namePeer, wishForPeer, withdrawWish } from './wishes.ts'

const EVENT = '/peers/events/:eventId'

export const peerRoutes: Route[] = [
  directoryPage,
  myHoursPage,
  soleWorkersPage,
  // Before the page of one network, whose address it would match.
  ...addNetworkPage,
  networkPage,
  ...editNetworkPage,
  ...planEventPage,
  eventPage,
  ...changeEventPage,
  action({ path: `${EVENT}/call-off`, submit: callOff, next: paths.event }),
  action({ path: `${EVENT}/coming`, submit: sayComing, next: paths.event }),
  action({ path: `${EVENT}/was-there`, submit: sayIWasThere, next: paths.event }),
  guestsPage,
  action({
    path: `${EVENT}/present`,
    submit: markPresent,
    next: (event, _, { name }) => paths.list(event, firstOf(name)),
  }),
  doorPage,
  action({ path: `${EVENT}/door/open`, submit: openDoor, next: paths.door }),
  ...comeInPage,
  postPeersPage,
  action({ path: '/posts/:postId/peers/wish', submit: wishForPeer, next: paths.ofPost }),
  action({ path: '/posts/:postId/peers/name', submit: namePeer, next: paths.ofPost }),
  ...coverPage,
  action({ path: '/posts/:postId/peers/cover/agree', submit: agreeToCover, next: paths.directory }),
  action({ path: '/peers/wishes/:wishId/answer', submit: answerWish, next: paths.directory }),
  action({
    path: '/peers/wishes/:wishId/withdraw',
    submit: withdrawWish,
    next: (_, saved) => (saved ? paths.ofPost(saved) : paths.directory()),
  }),
  ...peerEndpoints,
]
