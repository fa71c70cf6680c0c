import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { LearningTotal } from './learning.rules.ts'
import { ANSWERS, type JobAnswer, type JobCheck, type KindTime, MILESTONES, type Milestone } from './own-time.rules.ts'

/** The figures of a quarter as they stood. `withPcn`: the worker knew that the PCN reads them too. */
export type Figures = { time: KindTime[]; learning: LearningTotal[]; withPcn: boolean }
export type SharedQuarter = Figures & { quarterOn: string; sharedOn: string }

/** The quarters of a post that its worker chose to show, the latest first. */
export async function sharedQuarters({ db }: Context, postId: string): Promise<SharedQuarter[]> {
  const rows = await db
    .selectFrom('shared_quarter')
    .select(['quarter_on', 'figures', 'learning', 'with_pcn', 'shared_on'])
    .where('post_id', '=', postId)
    .orderBy('quarter_on', 'desc')
    .execute()
  return rows.map(({ quarter_on, figures, learning, with_pcn, shared_on }) => ({
    quarterOn: quarter_on,
    // Both are written by `shareQuarter` below and by nobody else.
    time: figures as KindTime[],
    learning: (learning ?? []) as LearningTotal[],
    withPcn: with_pcn,
    sharedOn: shared_on,
  }))
}

export async function shareQuarter(
  { db, moment }: Context,
  postId: string,
  quarterOn: string,
  { time, learning, withPcn }: Figures,
): Promise<void> {
  const shown = {
    figures: JSON.stringify(time),
    learning: JSON.stringify(learning),
    with_pcn: withPcn,
    shared_on: moment.today,
  }
  await db
    .insertInto('shared_quarter')
    .values({ post_id: postId, quarter_on: quarterOn, ...shown })
    .onConflict((again) => again.columns(['system_id', 'post_id', 'quarter_on']).doUpdateSet(shown))
    .execute()
}

export async function takeBackQuarter({ db }: Context, postId: string, quarterOn: string): Promise<void> {
  await db.deleteFrom('shared_quarter').where('post_id', '=', postId).where('quarter_on', '=', quarterOn).execute()
}

const bound = (postId: string, milestone: string) => `job check ${postId} ${milestone}`

/** The answers that this account may see: its own, and those that were shared. */
export async function jobChecks({ db, keys }: Context, postId: string): Promise<JobCheck[]> {
  const rows = await db
    .selectFrom('job_check')
    .selectAll()
    .where('post_id', '=', postId)
    .orderBy('answered_on')
    .execute()
  return rows.flatMap((row) => {
    const milestone = MILESTONES.find((each) => each === row.milestone)
    const answer = ANSWERS.find((each) => each === row.answer)
    if (!milestone || !answer) return []
    const sealed = row.key_id && row.sealed ? { keyId: row.key_id, sealed: row.sealed } : undefined
    return [
      {
        milestone,
        answer,
        says: sealed ? unseal(keys, sealed, bound(postId, milestone)) : '',
        answeredOn: row.answered_on,
        sharedOn: row.shared_on ?? undefined,
        talkedOn: row.talked_on ?? undefined,
      },
    ]
  })
}

type NewCheck = { postId: string; accountId: string; milestone: Milestone; answer: JobAnswer; says: string }

/** Answered again it replaces what was there, and is shared with nobody until its worker shares it anew. */
export async function keepCheck({ db, keys, moment }: Context, check: NewCheck): Promise<void> {
  const { keyId, sealed } = seal(keys, check.says, bound(check.postId, check.milestone))
  const answered = {
    answer: check.answer,
    key_id: keyId,
    sealed,
    answered_on: moment.today,
    shared_on: null,
    talked_on: null,
  }
  await db
    .insertInto('job_check')
    .values({ post_id: check.postId, milestone: check.milestone, account_id: check.accountId, ...answered })
    .onConflict((again) => again.columns(['system_id', 'post_id', 'milestone']).doUpdateSet(answered))
    .execute()
}

export async function changeCheck(
  { db }: Context,
  { postId, milestone }: { postId: string; milestone: Milestone },
  changes: { shared_on?: string | null; talked_on?: string },
): Promise<boolean> {
  const done = await db
    .updateTable('job_check')
    .set(changes)
    .where('post_id', '=', postId)
    .where('milestone', '=', milestone)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Shared answers that no manager has talked over yet, of posts that a seat's organisation employs. */
export async function untalked({ db, moment }: Context, organisationId: string) {
  const { today } = moment
  return db
    .selectFrom('job_check as check')
    .innerJoin('post', 'post.id', 'check.post_id')
    .innerJoin('colleague', 'colleague.id', 'post.colleague_id')
    .innerJoin('organisation_span as span', 'span.descendant_id', 'post.employer_id')
    .select(['check.post_id as postId', 'check.milestone', 'check.shared_on as sharedOn'])
    .select(['colleague.given_name as givenName', 'colleague.family_name as familyName'])
    .where('check.shared_on', 'is not', null)
    .where('check.talked_on', 'is', null)
    .where('span.ancestor_id', '=', organisationId)
    .where('span.from_on', '<=', today)
    .where((still) => still.or([still('span.until_on', 'is', null), still('span.until_on', '>', today)]))
    .orderBy('check.shared_on')
    .execute()
}
