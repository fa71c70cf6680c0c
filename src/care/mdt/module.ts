import type { Module } from '../../platform/module.ts'
import { mdtCalendar } from './calendar.ts'
import { mdtEvidence } from './evidence.ts'
import { leadIsFoundJob, whenLeadChanges } from './jobs.ts'
import { mdtDemo } from './mdt.demo.ts'
import { paths } from './mdt.paths.ts'
import { AT_PRACTICE, OVER, TEAM } from './mdt.policy.ts'
import { mdtRoutes } from './routes.ts'
import { mdtTime } from './time-spent.ts'
import { ownMeetingsToday, placesToday } from './today.ts'
import { wording } from './wording.ts'

/** Meetings of the multidisciplinary team, and the cases, decisions and hours that belong to them. */
export const mdt: Module = {
  name: 'mdt',
  routes: mdtRoutes,
  jobs: [leadIsFoundJob],
  on: { 'casework.lead-changed': whenLeadChanges, 'casework.case-reassigned': whenLeadChanges },
  places: [{ roles: AT_PRACTICE, label: 'MDT', href: paths.list(), order: 30 }],
  today: [ownMeetingsToday, placesToday],
  ways: [
    {
      under: '/duties',
      roles: OVER,
      label: 'Team meetings (MDT), practice by practice',
      href: paths.practices(),
      order: 70,
    },
    {
      under: '/my-people',
      roles: ['gp-supervisor', 'clinical-supervisor'],
      label: 'Team meetings (MDT)',
      href: paths.list(),
      order: 10,
    },
    { under: '/cases', roles: TEAM, label: 'Team meetings (MDT)', href: paths.list(), order: 10 },
  ],
  beside: [
    {
      of: 'organisation',
      roles: [...OVER, ...AT_PRACTICE],
      label: 'Meetings of the team',
      href: (organisationId) => paths.practice({ organisationId }),
      order: 40,
    },
  ],
  calendar: [mdtCalendar],
  evidence: [mdtEvidence],
  timeSpent: [mdtTime],
  timeline: ['mdt.case-brought', 'mdt.case-discussed', 'mdt.decided'],
  demo: mdtDemo,
  wording,
}
