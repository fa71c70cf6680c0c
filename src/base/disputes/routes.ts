import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Route } from '../../http/route.ts'
import { answerDisputePage } from './answer-dispute.page.tsx'
import { answerDispute, disputeVerdict } from './dispute-verdict.ts'
import { disputesPage } from './disputes.page.tsx'
import { raiseDisputePage } from './raise-dispute.page.tsx'
import { type DisputesView, viewDisputes } from './view-disputes.ts'

export const disputeRoutes: readonly Route[] = [
  disputesPage,
  ...raiseDisputePage,
  ...answerDisputePage,
  getEndpoint({
    path: '/api/posts/:postId/disputes',
    summary: 'What a worker said against verdicts, and what was answered',
    show: viewDisputes,
    tells: ({ post, disputes }: DisputesView) => ({ post: { id: post.id, name: post.name }, disputes }),
  }),
  postEndpoint({
    path: '/api/posts/:postId/disputes',
    summary: 'Dispute a line of a verdict about oneself',
    submit: disputeVerdict,
  }),
  postEndpoint({
    path: '/api/posts/:postId/disputes/:disputeId/answer',
    summary: 'Answer a dispute',
    submit: answerDispute,
  }),
]
