import { action } from '../../http/action.ts'
import { paths } from './capacity.paths.ts'
import { endPlan } from './plan-over.ts'
import { undoAllocation } from './take-back.ts'

export const endPlanAction = action({ path: '/posts/:postId/capacity/end-plan', submit: endPlan, next: paths.post })

/** Back to the choice: it waits for a worker again. */
export const undoAction = action({
  path: '/allocations/:allocationId/undo',
  submit: undoAllocation,
  next: ({ allocationId }, undone) =>
    undone && 'referralId' in undone
      ? paths.allocate({ referralId: undone.referralId })
      : paths.allocation({ allocationId }),
})
