import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import { addLearning, changeLearning } from './change-learning.ts'
import { addTime } from './change-own-time.ts'
import { viewLearning } from './view-learning.ts'
import { viewOwnTime } from './view-own-time.ts'

/** One's own, and nobody else's. */
export const ownTimeEndpoints = [
  getEndpoint({ path: '/api/my-time', summary: 'One’s own protected time in a quarter', show: viewOwnTime }),
  postEndpoint({ path: '/api/my-time', summary: 'Add time to one’s own, or take some off', submit: addTime }),
  getEndpoint({
    path: '/api/my-learning',
    summary: 'One’s own learning in a year, hours and money',
    show: viewLearning,
  }),
  postEndpoint({ path: '/api/my-learning', summary: 'Add or plan one’s own learning', submit: addLearning }),
  postEndpoint({
    path: '/api/my-learning/:learningId',
    summary: 'Put one’s own learning right',
    submit: changeLearning,
  }),
]
