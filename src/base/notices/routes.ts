import { action } from '../../http/action.ts'
import { getEndpoint } from '../../http/endpoint.ts'
import type { Route } from '../../http/route.ts'
import { auditPage } from './audit.page.tsx'
import { AuditQuery, listAudit } from './list-audit.ts'
import { listOutbox, OutboxFilter } from './list-outbox.ts'
import { messagePage } from './message.page.tsx'
import { paths } from './notices.paths.ts'
import { outboxPage } from './outbox.page.tsx'
import { sealsPage } from './seals.page.tsx'
import { sendAgain } from './send-again.ts'
import { systemPage } from './system.page.tsx'
import { tryJobsAgain } from './try-jobs-again.ts'
import { viewSystem } from './view-system.ts'

export const noticesRoutes: Route[] = [
  systemPage,
  sealsPage,
  outboxPage,
  messagePage,
  action({ path: paths.tryAgain, submit: sendAgain, next: () => `${paths.outbox}?done=queued` }),
  action({ path: paths.jobsAgain, submit: tryJobsAgain, next: () => `${paths.system}?done=again` }),
  auditPage,
  getEndpoint({ path: '/api/audit', summary: 'Changes and looks', query: AuditQuery, show: listAudit }),
  getEndpoint({ path: '/api/outbox', summary: 'Messages by state', query: OutboxFilter, show: listOutbox }),
  getEndpoint({ path: '/api/system', summary: 'How the service stands', show: viewSystem }),
]
