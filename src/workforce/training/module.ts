import { clauseName } from '../../base/editions/index.ts'
import { WORKERS } from '../../base/posts/beside-worker.rules.ts'
import type { Module } from '../../platform/module.ts'
import { trainingOnAgenda } from './agenda.ts'
import { certificates } from './open-certificate.ts'
import { trainingRoutes } from './routes.ts'
import { trainingStandings } from './standard-effects.ts'
import { timeLearning } from './time-spent.ts'
import { trainingToday } from './today.ts'
import { trainingDemo } from './training.demo.ts'
import { paths } from './training.paths.ts'

const named = (itemIds: unknown): string =>
  [itemIds]
    .flat()
    .map((id) => clauseName(`${id}`))
    .join(', ')

/** What must be learnt before referrals, what is kept in date, and who has checked it. */
export const training: Module = {
  name: 'training',
  standardEffects: [trainingStandings],
  agenda: [trainingOnAgenda],
  timeSpent: [timeLearning],
  routes: trainingRoutes,
  beside: [
    {
      of: 'colleague',
      roles: ['link-worker', 'line-manager', 'pcn-manager', 'provider-manager', 'gp-supervisor', 'clinical-director'],
      label: 'Training',
      href: (colleagueId) => paths.passport({ colleagueId }),
      order: 50,
    },
  ],
  today: trainingToday,
  demo: trainingDemo,
  files: [certificates],
  places: [
    {
      roles: WORKERS,
      label: 'My development',
      href: paths.mine(),
      order: 50,
    },
    { roles: ['training-hub'], label: 'Gaps', href: paths.gaps(), order: 10 },
    { roles: ['training-hub'], label: 'Catalogue', href: paths.catalogue(), order: 20 },
  ],
  wording: {
    'training.completed': ({ itemIds }) => `Training completed: ${named(itemIds)}`,
    'training.enrolled': ({ itemIds }) => `Training booked: ${named(itemIds)}`,
    'training.exempted': ({ itemIds }) => `Exempt from training, with a reason: ${named(itemIds)}`,
    'training.checked': ({ itemId }) => `Training checked by a second person: ${named(itemId)}`,
    'training.withdrawn': ({ itemId }) => `Training record taken back: ${named(itemId)}`,
  },
}
