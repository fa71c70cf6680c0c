import { isDay } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { sharedOf } from '../sharing/index.ts'
import { countedLearning, insideOnly, type OwnSpent, ownPost, ownTime, protectedHours } from './find-own.ts'
import { type LearningTotal, learningTotals } from './learning.rules.ts'
import { type KindTime, protectedTime, type Quarter, quarterOf, weeksWorked } from './own-time.rules.ts'
import { type SharedQuarter, sharedQuarters } from './shared.store.ts'

export type OwnTimeView = {
  jobTitle: string
  quarter: Quarter
  time: KindTime[]
  items: OwnSpent[]
  /** Whether hours were agreed for this post, or only the standard's usual ones hold. */
  agreed: boolean
  learning: LearningTotal[]
  employer: string
  /** The PCN that the employer lets read what its workers show; undefined where it does not, or is the employer itself. */
  letsPcn: string | undefined
  shared: SharedQuarter | undefined
  today: string
}

/** One's own quarter: no look is noted, for nobody else can ask. */
export async function viewOwnTime(context: Context, asked: { quarter?: string }): Promise<Result<OwnTimeView>> {
  const own = await ownPost(context)
  if (!own) return missing()
  const { today } = context.moment
  const day = asked.quarter && isDay(asked.quarter) && asked.quarter <= today ? asked.quarter : today
  const quarter = quarterOf(day)
  const until = quarter.until < today ? quarter.until : today
  const items = await ownTime(context, own, { from: quarter.from, until })
  const { hours, agreed } = await protectedHours(context, own.post, until)
  const { jobTitle, employer, pcn } = own.post
  return accept({
    jobTitle,
    quarter,
    time: protectedTime(insideOnly(items), hours, weeksWorked(own.post, { from: quarter.from, until })),
    items,
    agreed,
    learning: learningTotals(countedLearning(items)),
    employer: employer.name,
    letsPcn: (await sharedOf(context, [own.post]))(own.post.id).has('protected-time') ? pcn?.name : undefined,
    shared: (await sharedQuarters(context, own.post.id)).find(({ quarterOn }) => quarterOn === quarter.from),
    today,
  })
}
