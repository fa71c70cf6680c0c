import type { Module } from '../../platform/module.ts'
import { followMerger, turnTheDay } from './jobs.ts'
import { movedToday } from './moved-today.ts'
import { postsDemo } from './posts.demo.ts'
import { postRoutes } from './routes.ts'
import { postsToday } from './today.ts'
import { postWording } from './wording.ts'

export const posts: Module = {
  name: 'posts',
  routes: postRoutes,
  jobs: [followMerger, turnTheDay],
  on: {
    'organisations.organisation-merged': ([about]) => [
      followMerger.later({ organisationId: about?.split(':')[1] ?? '' }),
    ],
  },
  places: [
    {
      roles: ['line-manager', 'pcn-manager', 'provider-manager', 'employer-hr', 'clinical-director'],
      label: 'Team',
      href: '/team',
      order: 10,
    },
  ],
  today: [postsToday, movedToday],
  wording: postWording,
  demo: postsDemo,
}
