import { BESIDE_WORKER } from '../../base/posts/beside-worker.rules.ts'
import type { Module } from '../../platform/module.ts'
import { exceptionsOnAgenda } from './agenda.ts'
import { beforeReferralsEvidence, exceptionsEvidence, verdictEvidence } from './evidence.ts'
import { readinessDemo } from './readiness.demo.ts'
import { paths } from './readiness.paths.ts'
import { readinessRoutes } from './routes.ts'
import { readinessStandings } from './standard-effects.ts'
import { teamsReadiness, workersReadiness } from './today.ts'

export const readiness: Module = {
  name: 'readiness',
  standardEffects: [readinessStandings],
  routes: readinessRoutes,
  beside: [
    {
      of: 'post',
      roles: BESIDE_WORKER,
      label: 'May they take referrals?',
      href: (postId) => paths.readiness({ postId }),
      order: 10,
    },
  ],
  agenda: [exceptionsOnAgenda],
  today: [workersReadiness, teamsReadiness],
  evidence: [verdictEvidence, beforeReferralsEvidence, exceptionsEvidence],
  demo: readinessDemo,
  wording: {
    'readiness.exception-agreed': () => 'An exception was agreed',
    'readiness.exception-ended': () => 'An agreed exception was ended',
    'readiness.signed-off': ({ as }) =>
      as === 'line-manager' ? 'The line manager signed that everything is in place' : 'The GP supervisor signed',
  },
}
