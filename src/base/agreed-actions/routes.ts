import { action } from '../../http/action.ts'
import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import { firstOf } from '../../http/form-values.ts'
import type { Route } from '../../http/route.ts'
import { paths } from './agreed-actions.paths.ts'
import { changeActionPage } from './change-action.page.tsx'
import { changeAction } from './change-action.ts'
import { listMyActions } from './list-my-actions.ts'
import { myActionsPage } from './my-actions.page.tsx'
import { settleAction } from './settle-action.ts'

export const agreedActionsRoutes: Route[] = [
  myActionsPage,
  ...changeActionPage,
  action({
    path: '/my-actions/:actionId/settle',
    submit: settleAction,
    next: ({ actionId }, _, values) => paths.mine(firstOf(values.as) === 'open' ? undefined : actionId),
  }),
  getEndpoint({ path: '/api/my-actions', summary: 'What the reader agreed to do, and did', show: listMyActions }),
  postEndpoint({
    path: '/api/my-actions/:actionId',
    summary: 'Change the words or the day of an action',
    submit: changeAction,
  }),
  postEndpoint({
    path: '/api/my-actions/:actionId/settle',
    summary: 'Say that an action is done, not needed, or open again',
    submit: settleAction,
  }),
]
