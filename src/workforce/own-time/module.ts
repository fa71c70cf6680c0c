import { MANAGERS, WORKERS } from '../../base/posts/beside-worker.rules.ts'
import type { Module } from '../../platform/module.ts'
import { ownTimeDemo } from './own-time.demo.ts'
import { paths } from './own-time.paths.ts'
import { ownTimeRoutes } from './routes.ts'
import { opensShared } from './shared-time.ts'
import { ownJobToday, sharedJobToday } from './today.ts'

export const ownTime: Module = {
  name: 'own-time',
  routes: ownTimeRoutes,
  ways: [
    { under: '/my-support', roles: ['link-worker'], label: 'Your protected time', href: paths.mine(), order: 40 },
    {
      under: '/my-training',
      roles: WORKERS,
      label: 'Your learning: hours and money',
      href: paths.learning(),
      order: 40,
    },
    {
      under: '/my-support',
      roles: ['link-worker'],
      label: 'Is the job what you were told?',
      href: paths.job(),
      order: 50,
    },
  ],
  today: [ownJobToday, sharedJobToday],
  beside: [
    {
      of: 'post',
      roles: MANAGERS,
      label: 'What they show of their time',
      href: (postId) => paths.shared({ postId }),
      opens: opensShared,
      order: 70,
    },
  ],
  wording: {
    'own-time.quarter-shared': () => 'The worker showed the hours of a quarter',
    'own-time.quarter-taken-back': () => 'The worker took back the hours of a quarter',
    'own-time.answer-shared': () => 'The worker showed whether the job is as it was described',
    'own-time.answer-talked-over': () => 'It was talked over',
    'own-time.hours-agreed': ({ purpose }) =>
      purpose === 'described' ? 'How the job was described was written down' : 'Protected hours were agreed',
  },
  demo: ownTimeDemo,
}
