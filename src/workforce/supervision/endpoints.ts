import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Route } from '../../http/route.ts'
import { listDuties } from './list-duties.ts'
import { listMyPeople } from './list-my-people.ts'
import { recordSession } from './record-session.ts'
import { viewMySupport } from './view-my-support.ts'
import { viewSessions } from './view-sessions.ts'

/** The same queries and commands as the pages', as JSON. */
export const supervisionEndpoints: Route[] = [
  getEndpoint({
    path: '/api/posts/:postId/supervision-sessions',
    summary: 'Sessions held for a worker, and what is owed next',
    show: viewSessions,
  }),
  postEndpoint({
    path: '/api/posts/:postId/supervision-sessions',
    summary: 'Record that a supervision session was held',
    submit: recordSession,
  }),
  getEndpoint({ path: '/api/duties', summary: 'Every duty to see to, worst first', show: listDuties }),
  getEndpoint({ path: '/api/my-people', summary: 'Whom the reader supervises', show: listMyPeople }),
  getEndpoint({ path: '/api/my-support', summary: 'What the reader’s own post is owed', show: viewMySupport }),
]
