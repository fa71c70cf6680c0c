import { plusDays } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { accept, invalid, missing, type Result, refuse } from '../../platform/result.ts'
import { command, problemsIn } from '../../platform/use-case.ts'
import { agreedHours } from './agreed-hours.store.ts'
import { ownPost, ownTime } from './find-own.ts'
import { AnswerJob, ShareAnswer } from './own-time.form.ts'
import { type JobCheck, LIVED_WEEKS, type Milestone, milestonesFor, type SplitLine, splitOf } from './own-time.rules.ts'
import { changeCheck, jobChecks, keepCheck } from './shared.store.ts'

export type JobView = {
  jobTitle: string
  startedOn: string
  /** Undefined: nobody wrote down how the job was described. */
  describedSince: string | undefined
  split: SplitLine[]
  milestones: { milestone: Milestone; on: string; open: boolean }[]
  checks: JobCheck[]
}

/** The job as it was described beside the last weeks as they went: for the worker first (S105, S110). */
export async function viewJob(context: Context): Promise<Result<JobView>> {
  const own = await ownPost(context)
  if (!own) return missing()
  const { post } = own
  const { today } = context.moment
  const described = await agreedHours(context, post.id, 'described', today)
  const from = plusDays(today, -7 * LIVED_WEEKS + 1)
  const spent = await ownTime(context, own, { from: from < post.startedOn ? post.startedOn : from, until: today })
  const checks = await jobChecks(context, post.id)
  const answered = checks.map(({ milestone }) => milestone)
  return accept({
    jobTitle: post.jobTitle,
    startedOn: post.startedOn,
    describedSince: described.since,
    split: splitOf(described.hours, spent, LIVED_WEEKS),
    milestones: milestonesFor(post.startedOn, answered, today),
    checks,
  })
}

/** The worker's own answer at a milestone. No command: until it is shared it is nobody's to know of (safety H9). */
export async function answerJob(context: Context, form: unknown): Promise<Result<object>> {
  const own = await ownPost(context)
  if (!own) return missing()
  const read = AnswerJob.safeParse(form)
  if (!read.success) return refuse({ kind: 'invalid', problems: problemsIn(read.error) })
  const { milestone, answer, says } = read.data
  const there = milestonesFor(own.post.startedOn, [], context.moment.today).some((one) => one.milestone === milestone)
  const known = (await jobChecks(context, own.post.id)).some((check) => check.milestone === milestone)
  if (!there && !known) return invalid({ field: 'milestone', message: 'This is not asked at the moment' })
  await keepCheck(context, { postId: own.post.id, accountId: own.accountId, milestone, answer, says })
  return accept({})
}

/** Shows one answer to those who manage the worker: from then on it is on record. */
export const shareAnswer = command({
  event: 'own-time.answer-shared',
  input: ShareAnswer,
  load: async (context, { milestone }) => {
    const own = await ownPost(context)
    const check = own && (await jobChecks(context, own.post.id)).find((one) => one.milestone === milestone)
    return own && check && { post: own.post, check }
  },
  may: () => true,
  decide: ({ check }, { milestone }) => (check.sharedOn ? refuse({ kind: 'repeated' }) : accept({ milestone })),
  save: async (context, { milestone }, { post }) => {
    await changeCheck(context, { postId: post.id, milestone }, { shared_on: context.moment.today })
    return accept({ milestone })
  },
  about: (_, { post }) => [`post:${post.id}`],
  keep: ['milestone'],
})
