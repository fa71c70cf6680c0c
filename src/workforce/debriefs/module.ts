import { WORKERS } from '../../base/posts/beside-worker.rules.ts'
import type { Module } from '../../platform/module.ts'
import { debriefsOnAgenda } from './agenda.ts'
import { debriefsDemo } from './debriefs.demo.ts'
import { paths } from './debriefs.paths.ts'
import { oweAfter, oweJob } from './owe-debrief.ts'
import { debriefRoutes } from './routes.ts'
import { debriefsToOffer, ownDebriefsToday } from './today.ts'

/** Time to talk after something hard, owed within two working days (`supervision.yaml` sup.debrief). */
export const debriefs: Module = {
  name: 'debriefs',
  routes: debriefRoutes,
  jobs: [oweJob],
  on: { 'casework.distressing-event-logged': oweAfter },
  today: [debriefsToOffer, ownDebriefsToday],
  agenda: [debriefsOnAgenda],
  beside: [
    { of: 'post', roles: WORKERS, label: 'I need to talk', href: () => paths.list(), order: 46 },
    {
      of: 'post',
      roles: ['line-manager', 'pcn-manager', 'provider-manager'],
      label: 'Owe a debrief',
      href: (postId) => paths.owe({ postId }),
      order: 46,
    },
  ],
  demo: debriefsDemo,
  wording: {
    'debriefs.debrief-owed': () => 'A debrief is owed',
    'debriefs.time-offered': () => 'A time for a debrief was offered',
    'debriefs.offer-answered': () => 'The offer was answered',
    'debriefs.not-needed': () => 'The debrief is not needed any more',
    'debriefs.still-needed': () => 'The debrief is owed after all',
  },
}
