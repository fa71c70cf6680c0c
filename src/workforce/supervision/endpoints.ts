import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Route } from '../../http/route.ts'
import { holdSession } from './hold-session.ts'
import { listDuties } from './list-duties.ts'
import { listMyPeople } from './list-my-people.ts'
import { listMySessions } from './list-my-sessions.ts'
import { moveSession } from './move-session.ts'
import { callOffSession, missSession } from './not-held.ts'
import { planSession } from './plan-session.ts'
import { recordSession } from './record-session.ts'
import { GridFilter, viewGrid } from './view-grid.ts'
import { viewMySupport } from './view-my-support.ts'
import { viewSessions } from './view-sessions.ts'

/** The same queries and commands as the pages', as JSON. */
export const supervisionEndpoints: Route[] = [
  getEndpoint({
    path: '/api/posts/:postId/supervision-sessions',
    summary: 'Sessions of a worker: planned, waiting for an answer and over, and what is owed next',
    show: viewSessions,
    tells: ({ reasons, awaiting, planned, past }) => ({ reasons, awaiting, planned, past }),
  }),
  postEndpoint({
    path: '/api/posts/:postId/supervision-sessions',
    summary: 'Record that a supervision session was held',
    submit: recordSession,
  }),
  postEndpoint({
    path: '/api/posts/:postId/planned-sessions',
    summary: 'Plan a supervision session, or one every so many weeks',
    submit: planSession,
  }),
  postEndpoint({
    path: '/api/supervision-sessions/:sessionId/move',
    summary: 'Move a planned session to another time',
    submit: moveSession,
  }),
  postEndpoint({
    path: '/api/supervision-sessions/:sessionId/call-off',
    summary: 'Call off a planned session',
    submit: callOffSession,
  }),
  postEndpoint({
    path: '/api/supervision-sessions/:sessionId/missed',
    summary: 'Say that a planned session was missed, with its coded reason',
    submit: missSession,
  }),
  postEndpoint({
    path: '/api/supervision-sessions/:sessionId/held',
    summary: 'Say that a session was held as planned',
    submit: holdSession,
  }),
  getEndpoint({
    path: '/api/my-sessions',
    summary: 'The reader’s own sessions: awaiting an answer, planned and over',
    show: listMySessions,
    tells: ({ awaiting, planned, past }) => ({ awaiting, planned, past }),
  }),
  getEndpoint({ path: '/api/duties', summary: 'Every duty to see to, worst first', show: listDuties }),
  getEndpoint({
    path: '/api/supervision-grid',
    summary: 'Each worker by month: what was held and what is owed, for one kind of session',
    query: GridFilter,
    show: viewGrid,
  }),
  getEndpoint({ path: '/api/my-people', summary: 'Whom the reader supervises', show: listMyPeople }),
  getEndpoint({ path: '/api/my-support', summary: 'What the reader’s own post is owed', show: viewMySupport }),
]
