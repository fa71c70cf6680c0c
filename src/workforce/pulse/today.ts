import { WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { weekdayOf } from '../../lib/plain-date.ts'
import type { TodaySource } from '../../platform/today.ts'
import { ownOf } from './answer-pulse.ts'
import { paths } from './pulse.paths.ts'
import { weekOf } from './pulse.rules.ts'
import { ownAnswers } from './pulse.store.ts'

const THURSDAY = 3

/** From Thursday, until one question of the week is answered: an offer at the end of the list, never a duty. */
export const pulseToday: TodaySource = {
  name: 'pulse',
  kept: true,
  roles: WORKERS,
  load: async (context) => {
    const own = ownOf(context.actor)
    const { today } = context.moment
    if (!own || weekdayOf(today) < THURSDAY) return {}
    const answered = (await ownAnswers(context, own)).some(({ weekOn }) => weekOn === weekOf(today))
    if (answered) return {}
    return {
      lines: [
        {
          key: 'pulse',
          rank: 60,
          what: 'How was your week?',
          whom: 'For you alone',
          why: 'Two questions, if you like. Nobody else reads them',
          state: 'good',
          action: { kind: 'link', label: 'Answer', href: paths.mine() },
        },
      ],
    }
  },
}
