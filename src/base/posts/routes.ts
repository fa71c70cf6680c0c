import type { Route } from '../../http/route.ts'
import { appointPostPage } from './appoint-post.page.tsx'
import { beginAbsencePage } from './begin-absence.page.tsx'
import { changeHoursPage } from './change-hours.page.tsx'
import { changeSitesPage } from './change-sites.page.tsx'
import { changeTermsPage } from './change-terms.page.tsx'
import { endAbsencePage, returnTalkPage } from './end-absence.page.tsx'
import { endPostPage } from './end-post.page.tsx'
import { postEndpoints } from './endpoints.ts'
import { postPage } from './post.page.tsx'
import { teamPage } from './team.page.tsx'

export const postRoutes: readonly Route[] = [
  teamPage,
  ...appointPostPage,
  postPage,
  ...changeTermsPage,
  ...changeHoursPage,
  ...changeSitesPage,
  ...beginAbsencePage,
  ...endAbsencePage,
  ...returnTalkPage,
  ...endPostPage,
  ...postEndpoints,
]
