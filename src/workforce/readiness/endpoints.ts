import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import { agreeException, endAgreedException } from './agree-exception.ts'
import { answerDisputedLine, disputeLine } from './dispute-line.ts'
import { signOff } from './sign-off.ts'
import { teamReadiness, viewReadiness } from './view-readiness.ts'

/** The same verdicts and the same changes as the pages, as JSON. */
export const readinessEndpoints = [
  getEndpoint({ path: '/api/readiness', summary: 'Readiness of every link worker here', show: teamReadiness }),
  getEndpoint({
    path: '/api/posts/:postId/readiness',
    summary: 'Readiness of one post, with its reasons',
    show: viewReadiness,
  }),
  postEndpoint({
    path: '/api/posts/:postId/readiness/exceptions',
    summary: 'Agree an exception',
    submit: agreeException,
  }),
  postEndpoint({
    path: '/api/posts/:postId/readiness/exceptions/:exceptionId/end',
    summary: 'End an agreed exception',
    submit: endAgreedException,
  }),
  postEndpoint({
    path: '/api/posts/:postId/readiness/sign-offs',
    summary: 'Sign that all is in place',
    submit: signOff,
  }),
  postEndpoint({ path: '/api/posts/:postId/readiness/disputes', summary: 'Dispute a line', submit: disputeLine }),
  postEndpoint({
    path: '/api/posts/:postId/readiness/disputes/:disputeId/answer',
    summary: 'Answer a dispute',
    submit: answerDisputedLine,
  }),
]
