import type { Module } from '../../platform/module.ts'
import { demo } from './demo.ts'
import { accessEvidence, supervisorsEvidence } from './evidence.ts'
import { opensBeside } from './opens-beside.ts'
import { paths } from './placements.paths.ts'
import { placementRoutes } from './routes.ts'
import { practiceToday } from './today.ts'
import { wording } from './wording.ts'

export const placements: Module = {
  name: 'placements',
  routes: placementRoutes,
  places: [
    {
      roles: ['practice-contact', 'practice-manager'],
      label: 'Link workers here',
      href: paths.linkWorkersHere(),
      order: 20,
    },
  ],
  beside: [
    {
      of: 'post',
      roles: [
        'link-worker',
        'line-manager',
        'pcn-manager',
        'provider-manager',
        'gp-supervisor',
        'clinical-supervisor',
        'clinical-director',
      ],
      label: 'Supervisors, contacts and record access',
      href: (postId) => paths.beside({ postId }),
      order: 30,
      opens: opensBeside,
    },
  ],
  today: [practiceToday],
  evidence: [supervisorsEvidence, accessEvidence],
  wording,
  demo,
}
