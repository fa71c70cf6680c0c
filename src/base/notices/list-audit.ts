import { z } from 'zod'
import type { About } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { afterField, type Page } from '../../platform/paging.ts'
import { Scope } from '../../platform/scope.ts'
import { type AuditFilter, type AuditLine, auditFields } from './audit.rules.ts'
import { auditLines } from './audit.store.ts'
import { KEEPERS } from './notices.policy.ts'

export const AuditQuery = z.object({ ...auditFields, after: afterField })
export type Audit = { filter: AuditFilter; page: Page<AuditLine> }

/** Both logs. Asking about one record is itself a look at it, and is noted. */
export const listAudit = list({
  read: 'notices.audit-viewed',
  filter: AuditQuery,
  scope: (actor) => Scope.of(actor, ...KEEPERS),
  load: async (context, _, filter): Promise<Audit> => ({ filter, page: await auditLines(context, filter) }),
  names: ({ filter: { about } }) => (isAbout(about) ? [about] : []),
})

const isAbout = (text: string): text is About => /^[a-z-]+:\S+$/.test(text)
