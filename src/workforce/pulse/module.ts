import type { Module } from '../../platform/module.ts'
import { forgetPulse } from './jobs.ts'
import { pulseDemo } from './pulse.demo.ts'
import { paths } from './pulse.paths.ts'
import { pulseRoutes } from './routes.ts'
import { pulseToday } from './today.ts'
import { TEAM_READERS } from './view-pulse.ts'

export const pulse: Module = {
  name: 'pulse',
  routes: pulseRoutes,
  jobs: [forgetPulse],
  ways: [
    {
      under: '/my-support',
      roles: ['link-worker'],
      label: 'How was your week? For you alone',
      href: paths.mine(),
      order: 60,
    },
    {
      under: '/duties',
      roles: TEAM_READERS,
      label: 'How the team finds its weeks',
      href: paths.team(),
      order: 80,
    },
  ],
  today: [pulseToday],
  demo: pulseDemo,
}
