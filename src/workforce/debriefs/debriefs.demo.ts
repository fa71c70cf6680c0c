import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import { workingDaysAfter } from '../../lib/working-days.ts'
import type { DemoPost, DemoSource, TableRows } from '../../platform/demo.ts'

type Rows = NonNullable<TableRows['debrief']>

/** In each network one is owed since yesterday, one is offered for tomorrow, and one was left; nothing says why. */
export const debriefsDemo: DemoSource = (cast, chance) => {
  const rows: Rows = []
  for (const pcn of cast.pcns) {
    const workers = cast.posts.filter((post) => post.pcnId === pcn.id && isAtWork(post))
    for (const [place, post] of workers.slice(0, 3).entries()) {
      const owedOn = plusDays(cast.today, place === 2 ? -30 : -1)
      const base = { id: chance.id(), post_id: post.id, owed_on: owedOn, due_on: workingDaysAfter(owedOn, 2) }
      if (place === 1) {
        rows.push(base)
        continue
      }
      const day = place === 2 ? plusDays(owedOn, 1) : workingDaysAfter(cast.today, 1)
      rows.push({
        ...base,
        offered_by: post.lineManagerId,
        offered_at: londonInstant(owedOn, '15:10'),
        first_offered_on: owedOn,
        starts_at: londonInstant(day, '14:00'),
        minutes: 45,
        format: 'face-to-face',
        ...(place === 2 && { answer: 'declined', answered_at: londonInstant(owedOn, '16:00') }),
      })
    }
  }
  return { debrief: rows }
}

const isAtWork = ({ role, stage }: DemoPost) =>
  role === 'link-worker' && (stage === 'ready' || stage === 'ready-but-one-practice' || stage === 'joined-with-service')
