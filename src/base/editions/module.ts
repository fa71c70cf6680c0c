import { settingAt } from '../../framework/changes.ts'
import { showDate } from '../../lib/plain-date.ts'
import type { Module, Wording } from '../../platform/module.ts'
import { editionsDemo } from './editions.demo.ts'
import { paths } from './editions.paths.ts'
import { STANDARD_READERS } from './editions.policy.ts'
import { editionRoutes } from './routes.ts'
import { shippedOnce } from './standard-for.ts'
import { comingChanges } from './today.ts'

const what = (path: unknown): string =>
  (typeof path === 'string' && settingAt(shippedOnce(), path)?.title) || 'something of its own'
const day = (value: unknown): string => (typeof value === 'string' ? showDate(value) : 'a day')

const changed: Wording = ({ path, from }) => `A local standard was set from ${day(from)}: ${what(path)}`

/** The Framework in force for every organisation on every day, and the pages where it is made local. */
export const editions: Module = {
  name: 'editions',
  routes: editionRoutes,
  places: [
    {
      roles: ['training-hub', 'place-lead', 'ics-lead', 'region-lead'],
      label: 'Standards',
      href: paths.own(),
      order: 60,
    },
  ],
  ways: [
    { under: '/framework', roles: ['administrator'], label: 'Standards', href: paths.own(), order: 10 },
    {
      under: '/duties',
      roles: STANDARD_READERS,
      label: 'Standards in force: what is asked for, and by whom',
      href: paths.own(),
      order: 90,
    },
  ],
  today: [comingChanges],
  wording: {
    'editions.standard-changed': changed,
    'editions.change-withdrawn': ({ path }) => `A change was withdrawn before it took effect: ${what(path)}`,
    'editions.change-ended': ({ path, until }) => `A local standard ends on ${day(until)}: ${what(path)}`,
  },
  demo: editionsDemo,
}
