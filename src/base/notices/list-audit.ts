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

/** Both logs. Asking about one record, or after what somebody did and when they signed in, is itself a look, and is noted. */
export const listAudit = list({
  read: 'notices.audit-viewed',
  filter: AuditQuery,
  scope: (actor) => Scope.of(actor, ...KEEPERS),
  load: async (context, _, filter): Promise<Audit> => ({ filter, page: await auditLines(context, filter) }),
  names: ({ filter, page }) => [
    ...(isAbout(filter.about) ? [filter.about] : []),
    ...(filter.who || filter.kind === 'sign-ins' ? colleaguesOn(page) : []),
  ],
})

/** Records about staff have an access log too (safety H9): everybody whose doings a page tells. */
const colleaguesOn = ({ rows }: Audit['page']): About[] => {
  const named = rows.flatMap(({ actor, about }) => [...about.map(({ reference }) => reference), colleagueIn(actor)])
  return [...new Set(named)].filter((reference): reference is About => reference.startsWith('colleague:'))
}

/** `line-manager:0198…` as the colleague that it is; an account, a link or a job is none. */
const colleagueIn = (actor: string): string => {
  const [, kind, id] = /^([a-z-]+):([0-9a-f-]{36})$/.exec(actor) ?? []
  return kind && kind !== 'account' ? `colleague:${id}` : ''
}

const isAbout = (text: string): text is About => /^[a-z-]+:\S+$/.test(text)
