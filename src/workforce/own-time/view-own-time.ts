import { isDay } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { type OwnSpent, ownPost, ownTime, protectedHours } from './find-own.ts'
import { type KindTime, protectedTime, type Quarter, quarterOf, weeksWorked } from './own-time.rules.ts'
import { sharedQuarters } from './shared.store.ts'

export type OwnTimeView = {
  jobTitle: string
  quarter: Quarter
  time: KindTime[]
  items: OwnSpent[]
  /** Whether hours were agreed for this post, or only the standard's usual ones hold. */
  agreed: boolean
  sharedOn: string | undefined
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
  const time = protectedTime(items, hours, weeksWorked(own.post, { from: quarter.from, until }))
  const shared = (await sharedQuarters(context, own.post.id)).find(({ quarterOn }) => quarterOn === quarter.from)
  return accept({ jobTitle: own.post.jobTitle, quarter, time, items, agreed, sharedOn: shared?.sharedOn, today })
}
