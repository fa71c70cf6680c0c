import type { Route } from '../../http/route.ts'
import type { Whole } from '../../platform/module.ts'
import { about } from './about.page.tsx'
import { accessibility } from './accessibility.page.tsx'
import { front } from './front.ts'
import { privacy } from './privacy.page.tsx'
import { searchPage } from './search.page.tsx'
import { todayPage } from './today.page.tsx'

export const homeRoutes = (whole: () => Whole): Route[] => [
  { method: 'GET', path: '/', door: 'public', kind: 'page', handle: front },
  { method: 'GET', path: '/about', door: 'public', kind: 'page', handle: about },
  { method: 'GET', path: '/accessibility', door: 'public', kind: 'page', handle: accessibility },
  { method: 'GET', path: '/privacy', door: 'public', kind: 'page', handle: privacy },
  todayPage(whole),
  searchPage(whole),
]
