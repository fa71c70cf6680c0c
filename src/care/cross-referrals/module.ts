import type { Module } from '../../platform/module.ts'
import { bouncedOnAgenda } from './agenda.ts'
import { crossReferralsDemo } from './cross-referrals.demo.ts'
import { paths } from './cross-referrals.paths.ts'
import { bringBouncedJob, endOfCaseJob, endOfPostJob, whenCaseCloses, whenPostEnds } from './jobs.ts'
import { crossReferralRoutes } from './routes.ts'
import { betweenRoles, overRoles } from './today.ts'
import { timeline, wording } from './wording.ts'

/** Link worker, coach and care co-ordinator ask each other, and one leads (mdt.yaml cross_referral_matrix). */
export const crossReferrals: Module = {
  name: 'cross-referrals',
  routes: crossReferralRoutes,
  jobs: [bringBouncedJob, endOfCaseJob, endOfPostJob],
  on: {
    'casework.case-closed': whenCaseCloses,
    'posts.post-ended': whenPostEnds,
    'mdt.meeting-planned': () => [bringBouncedJob.later({})],
    'mdt.meeting-called-off': () => [bringBouncedJob.later({})],
  },
  places: [{ roles: ['health-coach', 'care-coordinator'], label: 'Shared cases', href: paths.shared(), order: 25 }],
  // The places that these pages belong to.
  ways: [
    {
      under: '/cases',
      roles: ['link-worker'],
      label: 'Cases with more than one role',
      href: paths.shared(),
      order: 20,
    },
    { under: '/cases', roles: ['link-worker'], label: 'Between roles', href: paths.list(), order: 30 },
    {
      under: paths.shared(),
      roles: ['health-coach', 'care-coordinator'],
      label: 'Between roles',
      href: paths.list(),
      order: 10,
    },
  ],
  today: [betweenRoles, overRoles],
  agenda: [bouncedOnAgenda],
  timeline,
  wording,
  demo: crossReferralsDemo,
}
