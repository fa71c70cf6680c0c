import { ANSWER_FOR_WORKERS, BESIDE_WORKER } from '../../base/posts/beside-worker.rules.ts'
import type { Module } from '../../platform/module.ts'
import { demo } from './demo.ts'
import { accessEvidence, supervisorsEvidence } from './evidence.ts'
import { followMerger } from './follow-merger.ts'
import { opensBeside } from './opens-beside.ts'
import { paths } from './placements.paths.ts'
import { placementRoutes } from './routes.ts'
import { leftOpenToday, practiceToday } from './today.ts'
import { wording } from './wording.ts'

export const placements: Module = {
  name: 'placements',
  routes: placementRoutes,
  jobs: [followMerger],
  on: {
    'organisations.organisation-merged': ([about]) => [
      followMerger.later({ organisationId: about?.split(':')[1] ?? '' }),
    ],
  },
  places: [
    {
      roles: ['practice-contact', 'practice-manager'],
      label: 'Link workers here',
      href: paths.linkWorkersHere(),
      order: 20,
    },
  ],
  ways: [
    {
      under: '/duties',
      roles: ANSWER_FOR_WORKERS,
      label: 'Appoint one person for several link workers',
      href: paths.appointForSeveral(),
      order: 10,
    },
    {
      under: '/duties',
      roles: ANSWER_FOR_WORKERS,
      label: 'First points of contact, practice by practice',
      href: paths.firstContacts(),
      order: 20,
    },
    {
      under: '/duties',
      roles: ANSWER_FOR_WORKERS,
      label: 'Agreements with providers',
      href: paths.agreements(),
      order: 60,
    },
  ],
  beside: [
    {
      of: 'post',
      roles: BESIDE_WORKER,
      label: 'Supervisors, contacts and record access',
      href: (postId) => paths.beside({ postId }),
      order: 30,
      opens: opensBeside,
    },
  ],
  today: [practiceToday, leftOpenToday],
  evidence: [supervisorsEvidence, accessEvidence],
  wording,
  demo,
}
