import { action } from '../../http/action.ts'
import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Route } from '../../http/route.ts'
import { addColleaguePage } from './add-colleague.page.tsx'
import { addColleague } from './add-colleague.ts'
import { colleaguePage } from './colleague.page.tsx'
import { ColleagueFilter } from './colleague-filter.ts'
import { colleaguesPage } from './colleagues.page.tsx'
import { paths } from './colleagues.paths.ts'
import { editColleaguePage } from './edit-colleague.page.tsx'
import { editColleague } from './edit-colleague.ts'
import { endRolePage } from './end-role.page.tsx'
import { endRole } from './end-role.ts'
import { giveRolePage } from './give-role.page.tsx'
import { giveRole } from './give-role.ts'
import { inviteFromPage } from './invite-from-page.ts'
import { listColleagues } from './list-colleagues.ts'
import { viewColleague } from './view-colleague.ts'

export const colleagueRoutes: readonly Route[] = [
  colleaguesPage,
  ...addColleaguePage,
  colleaguePage,
  ...editColleaguePage,
  ...giveRolePage,
  ...endRolePage,
  action({
    path: '/colleagues/:colleagueId/invite',
    submit: inviteFromPage,
    next: ({ colleagueId }) => `${paths.colleague({ colleagueId })}?done=invited`,
  }),
  getEndpoint({
    path: '/api/colleagues',
    summary: 'Colleagues by name, with the roles they hold today',
    query: ColleagueFilter,
    show: listColleagues,
  }),
  getEndpoint({
    path: '/api/colleagues/:colleagueId',
    summary: 'One colleague: details, roles, posts and history',
    show: viewColleague,
  }),
  postEndpoint({ path: '/api/colleagues', summary: 'Add a colleague', submit: addColleague }),
  postEndpoint({
    path: '/api/colleagues/:colleagueId',
    summary: 'Change a colleague’s details',
    submit: editColleague,
  }),
  postEndpoint({ path: '/api/colleagues/:colleagueId/roles', summary: 'Give a role from a day', submit: giveRole }),
  postEndpoint({
    path: '/api/colleagues/:colleagueId/roles/:seatId/end',
    summary: 'End a role on a day',
    submit: endRole,
  }),
]
