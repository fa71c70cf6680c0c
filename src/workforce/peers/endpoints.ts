import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Route } from '../../http/route.ts'
import { markPresent, sayComing, sayIWasThere } from './attend.ts'
import { callOffEvent, changeEvent, planAgain, planEvent } from './change-events.ts'
import { addNetwork, editNetwork } from './change-networks.ts'
import { agreeToCover, choosePeerCover } from './cover.ts'
import { listSoleWorkers } from './list-sole-workers.ts'
import { viewDirectory } from './view-directory.ts'
import { viewEvent, viewGuests } from './view-events.ts'
import { viewMyHours } from './view-my-hours.ts'
import { viewNetwork } from './view-networks.ts'
import { viewPostPeers } from './view-post-peers.ts'
import { answerWish, namePeer, wishForPeer, withdrawWish } from './wishes.ts'

const EVENT = '/api/peer-events/:eventId'
const POST = '/api/posts/:postId/peers'

export const peerEndpoints: Route[] = [
  getEndpoint({ path: '/api/peers', summary: 'Networks of peers, what is on, what is asked', show: viewDirectory }),
  getEndpoint({ path: '/api/peers/my-hours', summary: 'My own hours with peers, by year', show: viewMyHours }),
  getEndpoint({
    path: '/api/peers/sole-workers',
    summary: 'Sole workers, their named peers and who stands in',
    show: listSoleWorkers,
    tells: ({ workers }) => ({
      workers: workers.map(({ post, told, peer, lastMet, worst, cover }) => ({
        postId: post.id,
        ...(told ? { peer, lastMet, stands: worst, cover } : {}),
      })),
    }),
  }),
  postEndpoint({ path: '/api/peer-networks', summary: 'Add a network', submit: addNetwork }),
  getEndpoint({
    path: '/api/peer-networks/:networkId',
    summary: 'One network and its events',
    show: viewNetwork,
    tells: ({ network, ahead, past }) => ({ network, ahead, past }),
  }),
  postEndpoint({ path: '/api/peer-networks/:networkId', summary: 'Change a network', submit: editNetwork }),
  postEndpoint({ path: '/api/peer-networks/:networkId/events', summary: 'Plan an event', submit: planEvent }),
  getEndpoint({ path: EVENT, summary: 'One event', show: viewEvent, tells: ({ event }) => event }),
  postEndpoint({ path: EVENT, summary: 'Change or move an event', submit: changeEvent }),
  postEndpoint({ path: `${EVENT}/call-off`, summary: 'Call an event off', submit: callOffEvent }),
  postEndpoint({ path: `${EVENT}/plan-again`, summary: 'Hold it after all', submit: planAgain }),
  postEndpoint({ path: `${EVENT}/coming`, summary: 'Say whether I come', submit: sayComing }),
  postEndpoint({ path: `${EVENT}/was-there`, summary: 'Say whether I was there', submit: sayIWasThere }),
  getEndpoint({
    path: `${EVENT}/list`,
    summary: 'The host’s list of one event',
    show: viewGuests,
    tells: ({ guests }) => ({ guests }),
  }),
  postEndpoint({ path: `${EVENT}/present`, summary: 'Put somebody on the list, or off it', submit: markPresent }),
  getEndpoint({
    path: POST,
    summary: 'A worker’s named peer, whom they would like, who is offered, who stands in',
    show: viewPostPeers,
    tells: ({ standing, wishes, offered, cover }) => ({
      standing,
      cover,
      wishes: wishes.map(({ peer, ...wish }) => ({ ...wish, name: peer.name })),
      offered: offered.map(({ post, reasons }) => ({ postId: post.id, name: post.name, reasons })),
    }),
  }),
  postEndpoint({ path: `${POST}/wish`, summary: 'I would like this peer', submit: wishForPeer }),
  postEndpoint({ path: `${POST}/name`, summary: 'Name a peer', submit: namePeer }),
  postEndpoint({ path: `${POST}/cover`, summary: 'Choose who stands in', submit: choosePeerCover }),
  postEndpoint({ path: `${POST}/cover/agree`, summary: 'Agree to stand in, or not', submit: agreeToCover }),
  postEndpoint({ path: '/api/peer-wishes/:wishId/answer', summary: 'Answer a wish', submit: answerWish }),
  postEndpoint({ path: '/api/peer-wishes/:wishId/withdraw', summary: 'Take a wish back', submit: withdrawWish }),
]
