import { action } from '../../http/action.ts'
import type { Route } from '../../http/route.ts'
import { calendarPage, makeAddress } from './calendar.page.tsx'
import { paths } from './calendar.paths.ts'
import { endFeed } from './change-feed.ts'
import { feedRoute } from './feed.route.ts'

export const calendarRoutes: Route[] = [
  calendarPage,
  makeAddress,
  action({ path: paths.end(), submit: endFeed, next: paths.mine }),
  feedRoute,
]
