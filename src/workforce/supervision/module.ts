import { ANSWER_FOR_WORKERS, BESIDE_WORKER } from '../../base/posts/beside-worker.rules.ts'
import type { Module } from '../../platform/module.ts'
import { opensBeside } from '../placements/index.ts'
import { dutiesOnAgenda } from './agenda.ts'
import { supervisionCalendar, supervisionEvidence, supervisionTime } from './contributions.ts'
import { demo } from './demo.ts'
import { tellCalendars } from './jobs.ts'
import { supervisionRoutes } from './routes.ts'
import { cancelledSupervision } from './signals.ts'
import { supervisionStandings } from './standard-effects.ts'
import { paths } from './supervision.paths.ts'
import { tellOfBreaches } from './tell-breaches.ts'
import { managersToday, supervisorsToday, workersToday } from './today.ts'
import { sessionsToday } from './today-sessions.ts'
import { wording } from './wording.ts'

export const supervision: Module = {
  name: 'supervision',
  standardEffects: [supervisionStandings],
  routes: supervisionRoutes,
  places: [
    { roles: ['gp-supervisor', 'clinical-supervisor'], label: 'My people', href: paths.myPeople(), order: 20 },
    { roles: ['gp-supervisor', 'clinical-supervisor'], label: 'Sessions', href: paths.mySessions(), order: 30 },
    { roles: ['link-worker'], label: 'My support', href: paths.mySupport(), order: 40 },
    {
      roles: ANSWER_FOR_WORKERS,
      label: 'Duties',
      href: paths.duties(),
      order: 40,
    },
  ],
  ways: [
    { under: '/duties', roles: ANSWER_FOR_WORKERS, label: 'Supervision month by month', href: paths.grid(), order: 40 },
    {
      under: '/duties',
      roles: ANSWER_FOR_WORKERS,
      label: 'Sessions of your own',
      href: paths.mySessions(),
      order: 110,
    },
  ],
  beside: [
    {
      of: 'post',
      roles: BESIDE_WORKER,
      label: 'Supervision sessions',
      href: (postId) => paths.sessions({ postId }),
      order: 40,
      opens: opensBeside,
    },
  ],
  agenda: [dutiesOnAgenda],
  today: [managersToday, supervisorsToday, workersToday, sessionsToday],
  jobs: [tellCalendars, tellOfBreaches],
  calendar: [supervisionCalendar],
  evidence: [supervisionEvidence],
  timeSpent: [supervisionTime],
  signals: [cancelledSupervision],
  wording,
  demo,
}
