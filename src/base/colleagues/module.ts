import { showDate } from '../../lib/plain-date.ts'
import { ROLES, type Role } from '../../platform/actor.ts'
import type { Module } from '../../platform/module.ts'
import { roleWords } from '../../platform/role-words.ts'
import { colleaguesDemo } from './colleagues.demo.ts'
import { followMerger } from './jobs.ts'
import { colleagueRoutes } from './routes.ts'
import { colleagueSearch } from './search.ts'

const roleIn = ({ role }: Record<string, unknown>): string => {
  const known = ROLES.find((each): each is Role => each === role)
  return known ? roleWords[known] : 'A role'
}
const dayIn = (day: unknown): string => (typeof day === 'string' ? showDate(day) : 'a day')

export const colleagues: Module = {
  name: 'colleagues',
  routes: colleagueRoutes,
  jobs: [followMerger],
  on: {
    'organisations.organisation-merged': ([about]) => [
      followMerger.later({ organisationId: about?.split(':')[1] ?? '' }),
    ],
  },
  places: [{ roles: ['administrator', 'employer-hr'], label: 'Colleagues', href: '/colleagues', order: 15 }],
  search: [colleagueSearch],
  wording: {
    'colleagues.colleague-added': () => 'Added to Trellis',
    'colleagues.colleague-edited': () => 'Details changed',
    'colleagues.role-given': (detail) => `Role given: ${roleIn(detail)}, from ${dayIn(detail.from)}`,
    'colleagues.role-ended': (detail) => `Role ended: ${roleIn(detail)}, last day ${dayIn(detail.lastDay)}`,
  },
  demo: colleaguesDemo,
}
