import { WORKERS } from '../../base/posts/beside-worker.rules.ts'
import type { Module } from '../../platform/module.ts'
import { peersCalendar, peersEvidence } from './contributions.ts'
import { tellOne } from './jobs.ts'
import { peersDemo } from './peers.demo.ts'
import { paths } from './peers.paths.ts'
import { peerRoutes } from './routes.ts'
import { peersToday } from './today.ts'
import { leadersToday, managersToday } from './today-managers.ts'
import { wording } from './wording.ts'

/**
 * Where peers meet, who was there, and that nobody works alone. Time with peers is told by supervision, whose session each attendance
 * is: told here too, it would count twice.
 */
export const peers: Module = {
  name: 'peers',
  routes: peerRoutes,
  jobs: [tellOne],
  places: [
    { roles: WORKERS, label: 'Community', href: paths.directory(), order: 60 },
    { roles: ['training-hub'], label: 'Networks', href: paths.directory(), order: 60 },
  ],
  beside: [
    {
      of: 'post',
      roles: ['link-worker', 'line-manager', 'pcn-manager', 'provider-manager', 'clinical-director'],
      label: 'Peers, and who stands in when ill',
      href: (postId) => paths.ofPost({ postId }),
      order: 45,
    },
    {
      of: 'organisation',
      roles: [
        'line-manager',
        'pcn-manager',
        'provider-manager',
        'clinical-director',
        'place-lead',
        'ics-lead',
        'region-lead',
      ],
      label: 'Networks of peers, and sole workers',
      href: () => paths.directory(),
      order: 60,
    },
  ],
  today: [peersToday, managersToday, leadersToday],
  calendar: [peersCalendar],
  evidence: [peersEvidence],
  wording,
  demo: peersDemo,
}
