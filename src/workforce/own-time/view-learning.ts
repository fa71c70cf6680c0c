import type { Context } from '../../platform/context.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { countedLearning, type OwnSpent, ownPost, ownTime } from './find-own.ts'
import { LEARNING_KINDS, type Learning, type LearningTotal, learningTotals } from './learning.rules.ts'
import { findLearning, ownLearning } from './learning.store.ts'

export type LearningView = {
  year: string
  totals: LearningTotal[]
  /** What was done in the year, the latest first: from training records and events of peers too. */
  done: OwnSpent[]
  /** What is to come, and what nobody has said took place: the soonest first. */
  planned: Learning[]
  today: string
}

/** One's own year of learning and of time with peers, with its money. No look is noted, for nobody else can ask. */
export async function viewLearning(context: Context, asked: { year?: string }): Promise<Result<LearningView>> {
  const own = await ownPost(context)
  if (!own) return missing()
  const { today } = context.moment
  const thisYear = today.slice(0, 4)
  const year = asked.year && /^20\d\d$/.test(asked.year) && asked.year < thisYear ? asked.year : thisYear
  const days = { from: `${year}-01-01`, until: year === thisYear ? today : `${year}-12-31` }
  const done = (await ownTime(context, own, days)).filter(({ kind }) => LEARNING_KINDS.some((each) => each === kind))
  const ahead = await ownLearning(context, own.post.id, { from: days.from, until: '9999-12-31' })
  const planned = year === thisYear ? ahead.filter(({ state }) => state === 'planned').toReversed() : []
  return accept({ year, totals: learningTotals(countedLearning(done)), done, planned, today })
}

/** One that the worker wrote down, to put right. */
export async function viewOneLearning(
  context: Context,
  { learningId }: { learningId: string },
): Promise<Result<{ learning: Learning; today: string }>> {
  const own = await ownPost(context)
  const learning = own && (await findLearning(context, learningId, own.accountId))
  return learning ? accept({ learning, today: context.moment.today }) : missing()
}
