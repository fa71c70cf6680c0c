import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { afterField } from '../../platform/paging.ts'
import { Scope } from '../../platform/scope.ts'
import { KEEPERS } from './notices.policy.ts'
import { MAIL_STATES, type MailState } from './outbox.rules.ts'
import { outboxCounts, outboxLines } from './outbox.store.ts'

const NOT_SENT: readonly MailState[] = ['waiting', 'held', 'failed']

export const OutboxFilter = z.object({
  state: z.enum(['not-sent', 'sent', 'all']).catch('not-sent'),
  after: afterField,
})
export type OutboxFilter = z.infer<typeof OutboxFilter>

const STATES: Record<OutboxFilter['state'], readonly MailState[]> = {
  'not-sent': NOT_SENT,
  sent: ['sent'],
  all: MAIL_STATES,
}

/** Messages by how they stand: what each is for and whom it concerns, never what it says. */
export const listOutbox = list({
  read: 'notices.outbox-viewed',
  filter: OutboxFilter,
  scope: (actor) => Scope.of(actor, ...KEEPERS),
  load: async (context: Context, _, { state, after }) => ({
    state,
    counts: await outboxCounts(context),
    page: await outboxLines(context, { states: STATES[state], after }),
  }),
  names: () => [],
})

export type Outbox = {
  state: OutboxFilter['state']
  counts: Record<MailState, number>
  page: Awaited<ReturnType<typeof outboxLines>>
}
