import { z } from 'zod'
import { standardFor } from '../../base/editions/index.ts'
import { postsOfColleague } from '../../base/posts/index.ts'
import { inPost } from '../../base/posts/post.rules.ts'
import { endOfMonth, monthOf, plusDays, startOfMonth } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { costOf, type MonthCost, type Sat } from './cost.rules.ts'
import { satBy } from './cost.store.ts'
import { MEMBERS } from './mdt.policy.ts'
import { monthField } from './month.form.ts'
import { type Suggestion, suggestSharing } from './share.rules.ts'
import { shareableUntil } from './shares.store.ts'
import { SHARE_DAYS } from './view-practices.ts'

export type OwnTime = {
  month: string
  sat: Sat[]
  cost: MonthCost
  weeklyHours: number | undefined
  /** Meetings that could be one: said to the worker first, for a manager to do. */
  couldShare: Suggestion[]
}

/** What meetings cost the reader in a month, in hours and as a share of theirs. Nobody else is ever shown it (safety H9). */
export const viewOwnTime = list({
  read: 'mdt.own-time-viewed',
  filter: z.object({ month: monthField }),
  scope: (actor) => Scope.of(actor, ...MEMBERS),
  load: async (context, { colleagueId }, asked): Promise<OwnTime> => {
    const { today } = context.moment
    const month = asked.month ?? monthOf(today)
    const from = startOfMonth(`${month}-01`)
    const sat = await satBy(context, colleagueId, { from, until: endOfMonth(from) })
    const weeklyHours = await weeklyHoursOf(context, colleagueId, today)
    return {
      month,
      sat,
      cost: costOf(sat, from, weeklyHours),
      weeklyHours,
      couldShare: await ownShares(context, colleagueId),
    }
  },
  names: () => [],
})

async function weeklyHoursOf(context: Context, colleagueId: string, today: string): Promise<number | undefined> {
  const posts = (await postsOfColleague(context, colleagueId)).filter((post) => inPost(post, today))
  const [first] = posts
  if (!first) return undefined
  const { caseload } = await standardFor(context, first.employer.id, today)
  const fullTime = caseload.inputs.find(({ id }) => id === 'hours_per_week')?.default
  return fullTime && posts.reduce((sum, { wte }) => sum + wte, 0) * fullTime
}

async function ownShares(context: Context, colleagueId: string): Promise<Suggestion[]> {
  const { actor, moment } = context
  if (actor.kind !== 'colleague') return []
  const near = await shareableUntil(context, actor.seat.organisationId, plusDays(moment.today, SHARE_DAYS))
  return suggestSharing(near.filter(({ workerIds }) => workerIds.includes(colleagueId))).slice(0, 3)
}
