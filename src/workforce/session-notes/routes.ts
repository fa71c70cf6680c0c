import { settleAction } from '../../base/agreed-actions/index.ts'
import { action } from '../../http/action.ts'
import { getEndpoint } from '../../http/endpoint.ts'
import { firstOf } from '../../http/form-values.ts'
import type { Route } from '../../http/route.ts'
import { startSession } from '../supervision/index.ts'
import { changeItem } from './agenda-items.ts'
import { disownSignature } from './disown-signature.ts'
import { itemPage } from './item.page.tsx'
import { offerToSign } from './offer-to-sign.ts'
import { sessionPage } from './session.page.tsx'
import { paths } from './session-notes.paths.ts'
import { sharedWithManager } from './shared-with-manager.ts'
import { signByLinkPage } from './sign-by-link.page.tsx'
import { signRecord } from './sign-record.ts'
import { viewSession } from './view-session.ts'
import { signingTold, viewSigning } from './view-signing.ts'

export const sessionNotesRoutes: Route[] = [
  // Before the page of one session, whose address it would match.
  action({
    path: '/supervision-sessions/start',
    submit: startSession,
    next: (_, started) => paths.session({ sessionId: started?.id ?? '' }),
  }),
  ...sessionPage,
  ...itemPage,
  action({
    path: '/supervision-sessions/:sessionId/sign',
    submit: signRecord,
    next: ({ sessionId }) => paths.session({ sessionId }, {}, '#signing'),
  }),
  action({
    path: '/supervision-sessions/:sessionId/not-my-signature',
    submit: disownSignature,
    next: ({ sessionId }) => paths.session({ sessionId }, {}, '#signing'),
  }),
  action({
    path: '/supervision-sessions/:sessionId/offer-to-sign',
    submit: offerToSign,
    next: ({ sessionId }) => paths.session({ sessionId }, {}, '#signing'),
  }),
  action({
    path: '/supervision-sessions/:sessionId/items/:agendaItemId',
    submit: changeItem,
    next: ({ sessionId }) => paths.session({ sessionId }, {}, '#brought'),
  }),
  action({
    path: '/supervision-sessions/:sessionId/actions/:actionId',
    submit: settleAction,
    next: ({ sessionId, actionId }, _, values) =>
      paths.session({ sessionId }, firstOf(values.as) === 'open' ? {} : { settled: actionId }),
  }),
  ...signByLinkPage,
  getEndpoint({
    path: '/api/supervision-sessions/:sessionId/signing',
    summary: 'Whether the record of a session still waits for the other of the two to sign',
    show: viewSigning,
    tells: signingTold,
  }),
  getEndpoint({
    path: '/api/supervision-sessions/:sessionId',
    summary: 'That a session was held, when and how long, or why not: never what was said',
    show: viewSession,
    tells: sharedWithManager,
  }),
]
