import { showDate } from '../../lib/plain-date.ts'
import type { Module } from '../../platform/module.ts'
import { organisationsDemo } from './organisations.demo.ts'
import { organisationRoutes } from './routes.ts'

const day = (value: unknown): string => (typeof value === 'string' ? showDate(value) : 'a day')

export const organisations: Module = {
  name: 'organisations',
  routes: organisationRoutes,
  places: [{ roles: ['administrator', 'privacy-officer'], label: 'Organisations', href: '/organisations', order: 10 }],
  wording: {
    'organisations.organisation-added': ({ name, openedOn }) => `${name} added, from ${day(openedOn)}`,
    'organisations.organisation-changed': ({ renamedFrom, renamedTo }) =>
      renamedTo ? `Renamed from ${renamedFrom} to ${renamedTo}` : 'Details changed',
    'organisations.organisation-moved': ({ fromName, toName, from }) =>
      fromName ? `Moved from ${fromName} to ${toName} on ${day(from)}` : `Joined ${toName} on ${day(from)}`,
    'organisations.organisation-merged': ({ name, successorName, on }) =>
      `${name} became part of ${successorName} on ${day(on)}`,
    'organisations.organisation-closed': ({ lastDay }) => `Closed after ${day(lastDay)}`,
  },
  demo: organisationsDemo,
}
