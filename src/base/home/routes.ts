import type { Route } from '../../http/route.ts'
import type { Whole } from '../../platform/module.ts'
import { front } from './front.ts'
import { searchPage } from './search.page.tsx'
import { todayPage } from './today.page.tsx'

export const homeRoutes = (whole: () => Whole): Route[] => [
  { method: 'GET', path: '/', door: 'public', kind: 'page', handle: front },
  todayPage(whole),
  searchPage(whole),
]
