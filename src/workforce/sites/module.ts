import { ANSWER_FOR_WORKERS, BESIDE_WORKER } from '../../base/posts/beside-worker.rules.ts'
import type { Module } from '../../platform/module.ts'
import { opensBeside } from '../placements/index.ts'
import { siteRoutes } from './routes.ts'
import { demo } from './sites.demo.ts'
import { paths } from './sites.paths.ts'
import { managersSites, practiceSites, workersSites } from './today.ts'
import { wording } from './wording.ts'

export const sites: Module = {
  name: 'sites',
  routes: siteRoutes,
  ways: [
    {
      under: '/duties',
      roles: ANSWER_FOR_WORKERS,
      label: 'What is owed at each practice',
      href: paths.owed(),
      order: 30,
    },
  ],
  beside: [
    {
      of: 'post',
      roles: BESIDE_WORKER,
      label: 'At each practice and site',
      href: (postId) => paths.sitesOfWorker({ postId }),
      order: 35,
      opens: opensBeside,
    },
  ],
  today: [managersSites, workersSites, practiceSites],
  wording,
  demo,
}
