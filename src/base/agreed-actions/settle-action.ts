import type { Context } from '../../platform/context.ts'
import { accept, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { SettleAction } from './agreed-action.form.ts'
import { mayChangeAction } from './agreed-actions.policy.ts'
import { findAction, updateSettled } from './agreed-actions.store.ts'
import { aboutAction } from './change-action.ts'

/** Done, not needed any more, or open again: one press each. */
export const settleAction = command({
  event: 'agreed-actions.action-settled',
  input: SettleAction,
  load: async (context: Context, { actionId }) => {
    const action = await findAction(context, actionId, 'lock')
    return action && mayChangeAction(context.actor, action) === true ? action : undefined
  },
  may: mayChangeAction,
  decide: (action, { as }) =>
    (action.settled?.as ?? 'open') === as ? refuse({ kind: 'repeated' }) : accept({ id: action.id, as }),
  save: async (context, { id, as }) => {
    await updateSettled(context, id, as === 'open' ? undefined : as)
    return accept({ id })
  },
  about: ({ id }, action) => aboutAction(id, action),
  keep: ['as'],
})
