import type { Module } from '../../platform/module.ts'
import { ANSWER_FOR_WORKERS } from '../posts/beside-worker.rules.ts'
import { paths } from './agreed-actions.paths.ts'
import { agreedActionsRoutes } from './routes.ts'
import { actionsToday } from './today.ts'

const SETTLED: Record<string, string> = {
  done: 'An agreed action is done',
  'not-needed': 'An agreed action is not needed any more',
  open: 'An agreed action is open again',
}

/** What one colleague agreed to do by a day, wherever it was agreed. */
export const agreedActions: Module = {
  name: 'agreed-actions',
  routes: agreedActionsRoutes,
  ways: [
    { under: '/my-support', roles: ['link-worker'], label: 'Actions you agreed to do', href: paths.mine(), order: 10 },
    {
      under: '/my-people',
      roles: ['gp-supervisor', 'clinical-supervisor'],
      label: 'Actions you agreed to do',
      href: paths.mine(),
      order: 20,
    },
    {
      under: '/duties',
      roles: ANSWER_FOR_WORKERS,
      label: 'Actions you agreed to do',
      href: paths.mine(),
      order: 100,
    },
  ],
  today: [actionsToday],
  wording: {
    'agreed-actions.actions-added': ({ count }) =>
      count === 1 ? 'An action was agreed' : `${count} actions were agreed`,
    'agreed-actions.action-changed': () => 'An agreed action was changed',
    'agreed-actions.action-settled': ({ as }) => SETTLED[String(as)] ?? 'An agreed action was settled',
  },
}
