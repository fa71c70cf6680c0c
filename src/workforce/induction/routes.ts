import { action } from '../../http/action.ts'
import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Route } from '../../http/route.ts'
import { paths } from './induction.paths.ts'
import { itemPage } from './item.page.tsx'
import { listStarters } from './list-starters.ts'
import { markDonePage, markNotApplicablePage } from './mark-done.page.tsx'
import { markDone, markNotApplicable } from './mark-item.ts'
import { markSeveralPage } from './mark-several.page.tsx'
import { myPlanPage, planPage } from './plan.page.tsx'
import { startersPage } from './starters.page.tsx'
import { undoMark } from './undo-mark.ts'
import { viewPlan } from './view-plan.ts'

export const inductionRoutes: Route[] = [
  startersPage,
  myPlanPage,
  planPage,
  itemPage,
  ...markDonePage,
  ...markNotApplicablePage,
  ...markSeveralPage,
  action({ path: '/posts/:postId/induction/undo', submit: undoMark, next: paths.plan }),
  getEndpoint({ path: '/api/inductions', summary: 'Inductions under way', show: listStarters }),
  getEndpoint({ path: '/api/posts/:postId/induction', summary: 'The induction plan of a post', show: viewPlan }),
  postEndpoint({
    path: '/api/posts/:postId/induction/done',
    summary: 'Record an item of an induction as done',
    submit: markDone,
  }),
  postEndpoint({
    path: '/api/posts/:postId/induction/not-applicable',
    summary: 'Record that an item of an induction does not apply',
    submit: markNotApplicable,
  }),
  postEndpoint({
    path: '/api/posts/:postId/induction/undo',
    summary: 'Take back what was recorded about an item of an induction',
    submit: undoMark,
  }),
]
