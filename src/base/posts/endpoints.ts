import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Route } from '../../http/route.ts'
import { appointPost } from './appoint-post.ts'
import { beginAbsence } from './begin-absence.ts'
import { changeHours } from './change-hours.ts'
import { changeSites } from './change-sites.ts'
import { changeTerms } from './change-terms.ts'
import { endAbsence } from './end-absence.ts'
import { endPost } from './end-post.ts'
import { listTeam, TeamFilter } from './list-team.ts'
import { recordReturnTalk } from './record-return-talk.ts'
import { viewPost } from './view-post.ts'

/** The same lists, looks and changes as JSON. */
export const postEndpoints: readonly Route[] = [
  getEndpoint({
    path: '/api/posts',
    summary: 'The posts under this organisation: in post, starting, or left in the past year',
    query: TeamFilter,
    show: listTeam,
  }),
  getEndpoint({ path: '/api/posts/:postId', summary: 'One post, with hours, sites and absences', show: viewPost }),
  postEndpoint({ path: '/api/posts', summary: 'Add a post', submit: appointPost }),
  postEndpoint({
    path: '/api/posts/:postId/terms',
    summary: 'Change employer, employment model, funding or line manager',
    submit: changeTerms,
  }),
  postEndpoint({ path: '/api/posts/:postId/hours', summary: 'Change hours from a day', submit: changeHours }),
  postEndpoint({
    path: '/api/posts/:postId/sites',
    summary: 'Change practices, sites and weekdays from a day',
    submit: changeSites,
  }),
  postEndpoint({
    path: '/api/posts/:postId/absences',
    summary: 'Begin long leave or sickness, without a reason',
    submit: beginAbsence,
  }),
  postEndpoint({
    path: '/api/posts/:postId/absences/:absenceId/back',
    summary: 'Record the first day back',
    submit: endAbsence,
  }),
  postEndpoint({
    path: '/api/posts/:postId/absences/:absenceId/return-talk',
    summary: 'Record the day of the return conversation',
    submit: recordReturnTalk,
  }),
  postEndpoint({ path: '/api/posts/:postId/end', summary: 'End a post with a coded reason', submit: endPost }),
]
