import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import { addTime } from './change-own-time.ts'
import { viewOwnTime } from './view-own-time.ts'

/** One's own, and nobody else's. */
export const ownTimeEndpoints = [
  getEndpoint({ path: '/api/my-time', summary: 'One’s own protected time in a quarter', show: viewOwnTime }),
  postEndpoint({ path: '/api/my-time', summary: 'Add time to one’s own, or take some off', submit: addTime }),
]
