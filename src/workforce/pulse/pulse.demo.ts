import { plusDays } from '../../lib/plain-date.ts'
import type { DemoSource } from '../../platform/demo.ts'
import { QUESTIONS, WEEKS_KEPT, weekOf } from './pulse.rules.ts'

/** Most answer most weeks: better after a rest, harder when much is open. */
export const pulseDemo: DemoSource = (cast, chance) => {
  const workers = cast.posts.filter(
    ({ role, stage }) => role === 'link-worker' && stage !== 'left' && stage !== 'appointed',
  )
  const accounts = new Map(cast.colleagues.map(({ id, accountId }) => [id, accountId]))
  const weeks = Array.from({ length: WEEKS_KEPT - 1 }, (_, back) => plusDays(weekOf(cast.today), -7 * (back + 1)))
  return {
    pulse_answer: workers.flatMap((post) => {
      const account_id = accounts.get(post.colleagueId)
      const usual = chance.whole(2, 4)
      const answered = weeks.filter((week) => week >= post.startedOn && !chance.happens(22))
      return account_id
        ? answered.flatMap((week_on) =>
            QUESTIONS.map((question) => {
              const answer = Math.min(4, Math.max(1, usual + chance.whole(-1, 1)))
              return { account_id, colleague_id: post.colleagueId, week_on, question, answer }
            }),
          )
        : []
    }),
  }
}
