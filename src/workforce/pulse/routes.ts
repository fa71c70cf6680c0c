import { action } from '../../http/action.ts'
import type { Route } from '../../http/route.ts'
import { erasePulse } from './answer-pulse.ts'
import { pulsePage } from './pulse.page.tsx'
import { paths } from './pulse.paths.ts'
import { teamPulsePage } from './team-pulse.page.tsx'

const eraseAction = action({ path: '/my-pulse/erase', submit: (context) => erasePulse(context), next: paths.mine })

/** No endpoint: answers are in no API (safety H9). */
export const pulseRoutes: readonly Route[] = [...pulsePage, eraseAction, teamPulsePage]
