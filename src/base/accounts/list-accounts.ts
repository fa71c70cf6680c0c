import { z } from 'zod'
import { list } from '../../platform/list.ts'
import { afterField } from '../../platform/paging.ts'
import { Scope } from '../../platform/scope.ts'
import { tenantAccounts } from './tenant-accounts.store.ts'

export const AccountFilter = z.object({ words: z.string().trim().max(100).catch(''), after: afterField })

/** The colleagues of this tenant and how their accounts stand. It names colleagues to who keeps accounts: no look at a record. */
export const listAccounts = list({
  read: 'accounts.list-viewed',
  filter: AccountFilter,
  scope: (actor) => Scope.of(actor, 'administrator', 'privacy-officer'),
  load: (context, _, filter) => tenantAccounts(context, filter),
  names: () => [],
})
