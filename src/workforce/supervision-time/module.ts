import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Module } from '../../platform/module.ts'
import { GIVERS, listTime } from './list-time.ts'
import { setTimePage } from './set-time.page.tsx'
import { setTime } from './set-time.ts'
import { supervisionTimePage } from './supervision-time.page.tsx'
import { paths } from './supervision-time.paths.ts'
import { networksTime, supervisorsTime } from './today.ts'

/** What supervision asks of those who give it, beside the time that they are given. */
export const supervisionTime: Module = {
  name: 'supervision-time',
  routes: [
    supervisionTimePage,
    ...setTimePage,
    getEndpoint({
      path: '/api/supervision-time',
      summary: 'What this month asks of each supervisor, and the time given',
      show: listTime,
    }),
    postEndpoint({
      path: '/api/supervision-time/:colleagueId',
      summary: 'Say how many minutes a month a supervisor has',
      submit: setTime,
    }),
  ],
  ways: [{ under: '/duties', roles: GIVERS, label: 'Time for supervising', href: paths.list(), order: 50 }],
  today: [supervisorsTime, networksTime],
  wording: {
    'supervision-time.set': ({ minutes }) => `Time for supervising: ${minutes} minutes a month`,
  },
}
