import { clauseName } from '../../base/editions/index.ts'
import { BESIDE_WORKER } from '../../base/posts/beside-worker.rules.ts'
import type { Module } from '../../platform/module.ts'
import { inductionDemo } from './induction.demo.ts'
import { paths } from './induction.paths.ts'
import { inductionRoutes } from './routes.ts'
import { inductionToday } from './today.ts'

/** A starter's first three months, made from the Framework on the start date. */
export const induction: Module = {
  name: 'induction',
  routes: inductionRoutes,
  ways: [{ under: '/my-support', roles: ['link-worker'], label: 'Induction plan', href: paths.mine(), order: 20 }],
  beside: [
    {
      of: 'post',
      roles: BESIDE_WORKER,
      label: 'Induction',
      href: (postId) => paths.plan({ postId }),
      order: 20,
    },
  ],
  today: inductionToday,
  demo: inductionDemo,
  wording: {
    'induction.item-done': ({ itemId }) => `Induction: recorded as done: ${clauseName(`${itemId}`)}`,
    'induction.item-not-applicable': ({ itemId }) => `Induction: recorded as not applying: ${clauseName(`${itemId}`)}`,
    'induction.item-undone': ({ itemId }) => `Induction: taken back: ${clauseName(`${itemId}`)}`,
    'induction.several-done': ({ items }) => `${items} induction items were recorded together`,
  },
}
