import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { DemoSource } from '../../platform/demo.ts'
import { seal } from '../../platform/sealing.ts'
import { DESCRIBED, demoLearning, demoVisits } from './demo-words.ts'
import { milestoneOn, quarterOf } from './own-time.rules.ts'

/** Most jobs were described; visits to groups are added week by week; one quarter and one answer were shown. */
export const ownTimeDemo: DemoSource = (cast, chance, { keys }) => {
  const there = cast.posts.filter(
    ({ role, stage }) => role === 'link-worker' && stage !== 'left' && stage !== 'appointed',
  )
  const accounts = new Map(cast.colleagues.map(({ id, accountId }) => [id, accountId]))
  const described = there.filter((_, at) => at % 5 !== 4)
  const lastQuarter = quarterOf(plusDays(quarterOf(cast.today).from, -1))
  const sharing = there.filter(({ stage, startedOn }) => stage === 'ready' && startedOn < lastQuarter.from).slice(0, 2)
  const answering = there.filter(({ startedOn }) => milestoneOn(startedOn, 'six-weeks') < cast.today).slice(0, 3)
  return {
    agreed_hours: described.flatMap((post) => {
      const id = chance.id()
      return Object.entries(DESCRIBED).map(([kind, hours]) => ({
        id,
        post_id: post.id,
        purpose: 'described',
        kind,
        hours_a_week: Math.round(hours * post.wte * 4) / 4,
        from_on: post.startedOn,
        set_by: post.lineManagerId,
        set_at: londonInstant(post.startedOn, '09:30'),
      }))
    }),
    own_time_entry: there.flatMap((post) => {
      const account_id = accounts.get(post.colleagueId)
      if (!account_id) return []
      return Array.from({ length: 12 }, (_, week) => plusDays(cast.today, -7 * week - chance.whole(1, 5)))
        .filter((on) => on >= post.startedOn && chance.happens(70))
        .map((on_day) => {
          const id = chance.id()
          const { keyId, sealed } = seal(keys, chance.pick(demoVisits), `own time ${id}`)
          const minutes = chance.whole(4, 14) * 15
          return { id, account_id, post_id: post.id, kind: 'relationships', on_day, minutes, key_id: keyId, sealed }
        })
    }),
    own_learning: there.flatMap((post) => {
      const account_id = accounts.get(post.colleagueId)
      const learnt = account_id ? demoLearning.filter(() => chance.happens(70)) : []
      return learnt.flatMap(({ kind, ago, hours, ...detail }) => {
        const on_day = plusDays(cast.today, -ago)
        if (!account_id || on_day < post.startedOn) return []
        const id = chance.id()
        const { keyId, sealed } = seal(keys, JSON.stringify(detail), `own learning ${id}`)
        const state = ago < 0 ? 'planned' : 'done'
        return [{ id, account_id, post_id: post.id, kind, on_day, minutes: hours * 60, state, key_id: keyId, sealed }]
      })
    }),
    shared_quarter: sharing.map((post) => ({
      post_id: post.id,
      quarter_on: lastQuarter.from,
      figures: JSON.stringify([
        { kind: 'relationships', plannedMinutes: 4290 * post.wte, usedMinutes: 2640 },
        { kind: 'mdt', usedMinutes: 900 },
        { kind: 'learning', plannedMinutes: 1560 * post.wte, usedMinutes: 1080 },
        { kind: 'peers', plannedMinutes: 585 * post.wte, usedMinutes: 360 },
        { kind: 'supervision', plannedMinutes: 585 * post.wte, usedMinutes: 510 },
      ]),
      learning: JSON.stringify([
        {
          kind: 'learning',
          inside: 1080,
          outside: 120,
          unsaid: 0,
          paid: [
            { payer: 'training-hub', pence: 9500 },
            { payer: 'self', pence: 1850 },
          ],
        },
        { kind: 'peers', inside: 0, outside: 0, unsaid: 360, paid: [{ payer: 'employer', pence: 1240 }] },
      ]),
      // Theirs was shown before their employer let a PCN read it.
      with_pcn: false,
      shared_on: plusDays(cast.today, -9),
    })),
    job_check: answering.flatMap((post, at) => {
      const account_id = accounts.get(post.colleagueId)
      if (!account_id) return []
      const says = 'I was told about community work on two days. It is closer to half of one.'
      const { keyId, sealed } = seal(keys, says, `job check ${post.id} six-weeks`)
      const answered_on = plusDays(milestoneOn(post.startedOn, 'six-weeks'), 3)
      const shared = at === 0 ? { shared_on: plusDays(cast.today, -3) } : {}
      return [
        {
          post_id: post.id,
          milestone: 'six-weeks',
          account_id,
          answer: 'partly',
          key_id: keyId,
          sealed,
          answered_on,
          ...shared,
        },
      ]
    }),
  }
}
