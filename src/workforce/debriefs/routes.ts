import { action } from '../../http/action.ts'
import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Route } from '../../http/route.ts'
import { answerOffer, endDebrief, needDebriefAgain } from './answer-offer.ts'
import { paths } from './debriefs.paths.ts'
import { listPage } from './list.page.tsx'
import { listDebriefs } from './list-debriefs.ts'
import { offerPage } from './offer.page.tsx'
import { offerDebrief } from './offer-debrief.ts'
import { owePage } from './owe.page.tsx'
import { needToTalk } from './owe-debrief.ts'

export const debriefRoutes: Route[] = [
  listPage,
  action({ path: '/debriefs/need-to-talk', submit: needToTalk, next: () => paths.list() }),
  ...offerPage,
  ...owePage,
  action({ path: '/debriefs/:debriefId/answer', submit: answerOffer, next: () => paths.list() }),
  action({ path: '/debriefs/:debriefId/not-needed', submit: endDebrief, next: () => paths.list() }),
  action({ path: '/debriefs/:debriefId/still-needed', submit: needDebriefAgain, next: () => paths.list() }),
  getEndpoint({
    path: '/api/debriefs',
    summary: 'A worker’s own debriefs, or those that the reader has to offer a time for',
    show: listDebriefs,
  }),
  postEndpoint({ path: '/api/debriefs', summary: 'Say that one needs to talk', submit: needToTalk }),
  postEndpoint({ path: '/api/debriefs/:debriefId/offer', summary: 'Offer a time', submit: offerDebrief }),
  postEndpoint({ path: '/api/debriefs/:debriefId/answer', summary: 'Take or leave an offer', submit: answerOffer }),
]
