import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { action } from '../../http/action.ts'
import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Route } from '../../http/route.ts'
import type { Module, Wording } from '../../platform/module.ts'
import { toldToPcn } from '../sharing/index.ts'
import { isSharedKind, sharedWords } from '../sharing/sharing.rules.ts'
import { share, stopSharing } from './change-sharing.ts'
import { holdersPage } from './holders.page.tsx'
import { listServices } from './list-services.ts'
import { servicesPage } from './services.page.tsx'
import { demo } from './subcontracts.demo.ts'
import { paths } from './subcontracts.paths.ts'
import { viewHolders } from './view-holders.ts'

const SERVICE = '/services-under-contract/:pcnId/:providerId'

const routes: Route[] = [
  servicesPage,
  action({ path: `${SERVICE}/share`, submit: share, next: paths.services }),
  action({ path: `${SERVICE}/stop-sharing`, submit: stopSharing, next: paths.services }),
  holdersPage,
  getEndpoint({
    path: '/api/services-under-contract',
    summary: 'Services that a provider gives to a PCN, and whose each gap is',
    show: listServices,
  }),
  postEndpoint({ path: `/api${SERVICE}/share`, summary: 'Share one kind more with a PCN', submit: share }),
  postEndpoint({ path: `/api${SERVICE}/stop-sharing`, summary: 'Share it no longer', submit: stopSharing }),
  getEndpoint({
    path: '/api/posts/:postId/duty-holders',
    summary: 'Who holds which duty towards a worker',
    show: viewHolders,
    tells: ({ post, held }) => ({ postId: post.id, held }),
  }),
]

const kindIn = (kind: unknown) =>
  typeof kind === 'string' && isSharedKind(kind) ? sharedWords[kind].label.toLowerCase() : 'something'

const wording: Record<string, Wording> = {
  'subcontracts.shared': ({ kind }) => `A provider shares with a PCN: ${kindIn(kind)}`,
  'subcontracts.sharing-stopped': ({ kind }) => `A provider no longer shares with a PCN: ${kindIn(kind)}`,
}

export const subcontracts: Module = {
  name: 'subcontracts',
  routes,
  toldToPcn,
  ways: [
    {
      under: '/duties',
      roles: ANSWER_FOR_WORKERS,
      label: 'Services under contract',
      href: paths.services(),
      order: 55,
    },
  ],
  beside: [
    {
      of: 'post',
      roles: ['link-worker', 'line-manager', 'pcn-manager', 'provider-manager', 'clinical-director'],
      label: 'Who holds which duty',
      href: (postId) => paths.holders({ postId }),
      order: 45,
    },
  ],
  wording,
  demo,
}
