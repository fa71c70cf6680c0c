import type { Module } from '../../platform/module.ts'
import { sealLogs } from './jobs.ts'
import { paths } from './notices.paths.ts'
import { KEEPERS } from './notices.policy.ts'
import { noticesRoutes } from './routes.ts'
import { taskInWords } from './system.rules.ts'
import { keepersToday } from './today.ts'

export const notices: Module = {
  name: 'notices',
  routes: noticesRoutes,
  jobs: [sealLogs],
  today: [keepersToday],
  places: [
    { roles: KEEPERS, label: 'Audit', href: paths.audit, order: 50 },
    { roles: KEEPERS, label: 'System', href: paths.system, order: 60 },
  ],
  wording: {
    'notices.mail-queued-again': () => 'A message was queued again',
    'notices.jobs-tried-again': ({ task, many }) => `${many} of “${taskInWords(String(task))}” were tried again`,
    'notices.message-viewed': () => 'A message in the outbox was read',
    'notices.audit-viewed': () => 'The audit of this record was read',
  },
}
