import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Context } from '../../platform/context.ts'
import { accept } from '../../platform/result.ts'
import { allocate } from './allocate.ts'
import { endPlan, planOver } from './plan-over.ts'
import { setFactor } from './set-factor.ts'
import { handBack, undoAllocation } from './take-back.ts'
import { listToAllocate, viewAllocation, viewChoice } from './view-allocation.ts'
import { teamCapacity, viewCapacity } from './view-capacity.ts'
import { setTarget, viewPlanner } from './view-planner.ts'

/** The standard has addresses of its own: an answer about one post does not carry all of it. */
async function withoutStandard(context: Context, asked: { postId: string }) {
  const viewed = await viewCapacity(context, asked)
  if (!viewed.ok) return viewed
  const { standard: _, ...capacity } = viewed.value
  return accept(capacity)
}

/** The same figures and the same changes as the pages, as JSON. */
export const capacityEndpoints = [
  getEndpoint({ path: '/api/capacity', summary: 'How full every worker here is', show: teamCapacity }),
  getEndpoint({
    path: '/api/capacity/planner',
    summary: 'Posts needed for a number of people a year, beside the safe maximum',
    show: viewPlanner,
  }),
  postEndpoint({ path: '/api/capacity/target', summary: 'Record a local target', submit: setTarget }),
  getEndpoint({
    path: '/api/posts/:postId/capacity',
    summary: 'Both limits of one post, which binds, and the figures behind them',
    show: withoutStandard,
  }),
  postEndpoint({ path: '/api/posts/:postId/capacity/figures', summary: 'Set a figure of the sum', submit: setFactor }),
  postEndpoint({ path: '/api/posts/:postId/capacity/plans', summary: 'Agree a plan over a limit', submit: planOver }),
  postEndpoint({ path: '/api/posts/:postId/capacity/plans/:planId/end', summary: 'End a plan', submit: endPlan }),
  getEndpoint({ path: '/api/allocate', summary: 'Referrals that wait for a worker', show: listToAllocate }),
  getEndpoint({
    path: '/api/referrals/:referralId/candidates',
    summary: 'Who could take a referral, with reasons',
    show: viewChoice,
  }),
  postEndpoint({
    path: '/api/referrals/:referralId/allocations',
    summary: 'Give a referral to a worker',
    submit: allocate,
  }),
  getEndpoint({
    path: '/api/allocations/:allocationId',
    summary: 'Why a referral came to a worker',
    show: viewAllocation,
  }),
  postEndpoint({
    path: '/api/allocations/:allocationId/undo',
    summary: 'Take an allocation back',
    submit: undoAllocation,
  }),
  postEndpoint({ path: '/api/allocations/:allocationId/hand-back', summary: 'Give a case back', submit: handBack }),
]
