import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import { agreeException, endAgreedException } from './agree-exception.ts'
import type { PostReadiness } from './readiness.rules.ts'
import { signOff } from './sign-off.ts'
import { teamReadiness, viewReadiness } from './view-readiness.ts'

/** The verdict and its reasons; the post by its id and the worker's name, the standard by its edition. */
const told = ({ post, standard, verdict, headline, reasons, practices, signOffs, readyToSign }: PostReadiness) => ({
  post: { id: post.id, name: post.name },
  edition: standard.edition,
  verdict,
  headline,
  reasons,
  practices,
  signOffs,
  readyToSign,
})

/** The same verdicts and the same changes as the pages, as JSON. */
export const readinessEndpoints = [
  getEndpoint({
    path: '/api/readiness',
    summary: 'Readiness of every link worker here',
    show: teamReadiness,
    tells: (team) => ({ posts: team.map(told) }),
  }),
  getEndpoint({
    path: '/api/posts/:postId/readiness',
    summary: 'Readiness of one post, with its reasons',
    show: viewReadiness,
    tells: told,
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
]
