import { BESIDE_WORKER } from '../../base/posts/beside-worker.rules.ts'
import type { Module } from '../../platform/module.ts'
import { opensBeside } from '../placements/index.ts'
import { supervisorRoutes } from './routes.ts'
import { demo } from './supervisors.demo.ts'
import { paths } from './supervisors.paths.ts'
import { supervisorsDuties, workersAgreements } from './today.ts'
import { wording } from './wording.ts'

export const supervisors: Module = {
  name: 'supervisors',
  routes: supervisorRoutes,
  places: [
    {
      roles: ['gp-supervisor', 'clinical-supervisor'],
      label: 'Your supervising',
      href: paths.mySupervising(),
      order: 40,
    },
  ],
  beside: [
    {
      of: 'post',
      roles: BESIDE_WORKER,
      label: 'Supervision agreements',
      href: (postId) => paths.agreements({ postId }),
      order: 42,
      opens: opensBeside,
    },
    {
      of: 'post',
      roles: ['link-worker', 'line-manager', 'provider-manager', 'pcn-manager'],
      label: 'Development plan',
      href: (postId) => paths.developmentPlan({ postId }),
      order: 44,
    },
  ],
  today: [workersAgreements, supervisorsDuties],
  wording,
  demo,
}
