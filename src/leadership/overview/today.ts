import type { TodaySource } from '../../platform/today.ts'
import { paths } from './overview.paths.ts'
import { figureWords } from './overview.rules.ts'
import { LEADERS, viewOverview } from './view-overview.ts'

/** Leaders of hub, place, system and region see the same real figures. */
export const leadersFigures: TodaySource = {
  name: 'overview',
  mailed: true,
  roles: LEADERS,
  load: async (context) => {
    const overview = await viewOverview(context, {})
    if (!overview.ok) return {}
    const { total } = overview.value
    return {
      figures: figureWords.map((figure) => ({
        label: figure.label,
        value: total[figure.id],
        says: figure.definition,
        href: paths.figure(figure.id),
      })),
    }
  },
}
