import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { mayChangeAction } from './agreed-actions.policy.ts'
import { findAction } from './agreed-actions.store.ts'

/** One action, before it is changed. */
export const viewAction = query({
  read: 'agreed-actions.action-viewed',
  load: (context: Context, { actionId }: { actionId: string }) => findAction(context, actionId),
  may: mayChangeAction,
  about: ({ id }) => [`action:${id}`],
})
