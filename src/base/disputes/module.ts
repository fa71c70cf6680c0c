import type { Module } from '../../platform/module.ts'
import { MANAGERS } from '../posts/beside-worker.rules.ts'
import { disputesDemo } from './disputes.demo.ts'
import { paths } from './disputes.paths.ts'
import { disputeRoutes } from './routes.ts'
import { disputesToday } from './today.ts'

export const disputes: Module = {
  name: 'disputes',
  routes: disputeRoutes,
  today: [disputesToday],
  beside: [
    {
      of: 'post',
      roles: ['link-worker', ...MANAGERS],
      label: 'What was said not to be right',
      href: (postId) => paths.ofPost({ postId }),
      order: 60,
    },
  ],
  wording: {
    'disputes.verdict-disputed': () => 'The worker said that a line is not right',
    'disputes.dispute-answered': () => 'What the worker said was answered',
    // As it was called while readiness alone could be disputed.
    'readiness.line-disputed': () => 'The worker said that a line is not right',
    'readiness.dispute-answered': () => 'What the worker said was answered',
  },
  demo: disputesDemo,
}
