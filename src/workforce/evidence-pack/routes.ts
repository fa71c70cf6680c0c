import { action } from '../../http/action.ts'
import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import { firstOf } from '../../http/form-values.ts'
import type { Route } from '../../http/route.ts'
import { askForPack } from './ask-for-pack.ts'
import { checkPackPage } from './check-pack.page.tsx'
import { choosePeriodPage } from './choose-period.page.tsx'
import { paths } from './evidence-pack.paths.ts'
import { listPacks } from './list-packs.ts'
import { packPage } from './pack.page.tsx'
import { packsPage } from './packs.page.tsx'
import { tryAgain } from './try-again.ts'
import { progressOf, viewPack, viewProgress } from './view-pack.ts'

export const evidencePackRoutes: Route[] = [
  packsPage,
  ...choosePeriodPage,
  action({
    path: '/evidence-packs/ask',
    submit: askForPack,
    next: (_, made, values) => paths.pack({ packId: made?.id ?? firstOf(values.id) ?? '' }),
  }),
  packPage,
  action({ path: '/evidence-packs/:packId/try-again', submit: tryAgain, next: paths.pack }),
  ...checkPackPage,
  getEndpoint({ path: '/api/evidence-packs', summary: 'Packs of evidence', show: listPacks }),
  postEndpoint({ path: '/api/evidence-packs', summary: 'Ask for a pack of evidence', submit: askForPack }),
  getEndpoint({ path: '/api/evidence-packs/:packId', summary: 'A pack of evidence, line by line', show: viewPack }),
  getEndpoint({
    path: '/api/evidence-packs/:packId/progress',
    summary: 'How far a pack of evidence is',
    show: viewProgress,
    tells: progressOf,
  }),
]
