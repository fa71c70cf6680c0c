import type { Module } from '../../platform/module.ts'
import { forgetPulse } from './jobs.ts'
import { pulseDemo } from './pulse.demo.ts'
import { pulseRoutes } from './routes.ts'
import { pulseToday } from './today.ts'

export const pulse: Module = {
  name: 'pulse',
  routes: pulseRoutes,
  jobs: [forgetPulse],
  today: [pulseToday],
  demo: pulseDemo,
}
