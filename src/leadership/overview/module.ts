import { getEndpoint } from '../../http/endpoint.ts'
import type { Module } from '../../platform/module.ts'
import { figurePage, overviewPage } from './overview.page.tsx'
import { leadersFigures } from './today.ts'
import { LEADERS, viewOverview } from './view-overview.ts'

export const overview: Module = {
  name: 'overview',
  routes: [
    overviewPage,
    figurePage,
    getEndpoint({
      path: '/api/overview',
      summary: 'Figures of every neighbourhood here, small numbers hidden',
      show: viewOverview,
    }),
  ],
  places: [{ roles: LEADERS, label: 'Workforce', href: '/overview', order: 10 }],
  today: [leadersFigures],
}
