import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import type { SitesChange } from './change.rules.ts'
import type { ChangeTerms } from './post.form.ts'

export type NewPost = {
  id: string
  colleagueId: string
  role: string
  pcnId: string | undefined
  wte: number
  startedOn: string
  joinedOn: string
  alreadyTakingReferrals: boolean
} & Terms
type Terms = Omit<ChangeTerms, 'postId' | 'version'>

/** The id came with the form, so the same form sent twice is one post. */
export async function insertPost({ db }: Context, post: NewPost): Promise<Result<{ id: string }>> {
  const made = await db
    .insertInto('post')
    .values({
      id: post.id,
      colleague_id: post.colleagueId,
      role: post.role,
      pcn_id: post.pcnId ?? null,
      wte: post.wte,
      started_on: post.startedOn,
      joined_on: post.joinedOn,
      already_taking_referrals: post.alreadyTakingReferrals,
      funding_from_on: post.fundingSource ? post.startedOn : null,
      ...termColumns(post),
    })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return refuse({ kind: 'repeated' })
  await db.insertInto('post_hours').values({ post_id: post.id, from_on: post.startedOn, wte: post.wte }).execute()
  return accept(made)
}

export async function updateTerms(context: Context, { postId, version, ...terms }: ChangeTerms): Promise<void> {
  await context.db
    .updateTable('post')
    .set({ ...termColumns(terms), version: version + 1 })
    .where('id', '=', postId)
    .execute()
}

type Hours = { postId: string; version: number; wte: number; from: string }

/** Hours from a day. `post.wte` is what holds today: a later day waits for the job that turns the day. */
export async function saveHours(context: Context, { postId, version, wte, from }: Hours): Promise<void> {
  const { db, moment } = context
  await db
    .insertInto('post_hours')
    .values({ post_id: postId, from_on: from, wte })
    .onConflict((again) => again.columns(['system_id', 'post_id', 'from_on']).doUpdateSet({ wte }))
    .execute()
  const today = await db
    .selectFrom('post_hours')
    .select('wte')
    .where('post_id', '=', postId)
    .where('from_on', '<=', moment.today)
    .orderBy('from_on', 'desc')
    .executeTakeFirst()
  await db
    .updateTable('post')
    .set({ version: version + 1, ...(today ? { wte: today.wte } : {}) })
    .where('id', '=', postId)
    .execute()
}

export async function saveSites(context: Context, change: SitesChange): Promise<void> {
  const { postId, version, from, ends, begins, meant } = change
  const { db, moment } = context
  // What was to begin later is replaced by what is said now.
  await db.deleteFrom('post_site').where('post_id', '=', postId).where('from_on', '>', from).execute()
  for (const organisationId of ends) await endSite(context, postId, organisationId, from)
  if (begins.length)
    await db
      .insertInto('post_site')
      .values(
        begins.map(({ organisationId, weekdays }) => ({
          post_id: postId,
          organisation_id: organisationId,
          weekdays,
          from_on: from,
        })),
      )
      .execute()
  if (meant.length)
    await db
      .updateTable('post_site')
      .set({ meant_on: moment.today })
      .where('post_id', '=', postId)
      .where('organisation_id', 'in', meant)
      .where('until_on', 'is', null)
      .execute()
  await db
    .updateTable('post')
    .set({ version: version + 1 })
    .where('id', '=', postId)
    .execute()
}

/** A site that would end on the day it began was never served. */
async function endSite({ db }: Context, postId: string, organisationId: string, on: string): Promise<void> {
  const theirs = { post: postId, organisation: organisationId }
  await db
    .deleteFrom('post_site')
    .where('post_id', '=', theirs.post)
    .where('organisation_id', '=', theirs.organisation)
    .where('from_on', '>=', on)
    .execute()
  await db
    .updateTable('post_site')
    .set({ until_on: on })
    .where('post_id', '=', theirs.post)
    .where('organisation_id', '=', theirs.organisation)
    .where((site) => site.or([site('until_on', 'is', null), site('until_on', '>', on)]))
    .execute()
}

type Ending = { postId: string; version: number; lastDay: string; reason: string }

export async function saveEnd({ db }: Context, { postId, version, lastDay, reason }: Ending): Promise<void> {
  await db
    .updateTable('post')
    .set({ ended_on: lastDay, end_reason: reason, version: version + 1 })
    .where('id', '=', postId)
    .execute()
}

const termColumns = (terms: Terms) => ({
  job_title: terms.jobTitle,
  employer_id: terms.employerId,
  employment_model: terms.employmentModel,
  band: terms.band || null,
  funding_source: terms.fundingSource ?? null,
  funding_until_on: terms.fundingUntil ?? null,
  claim_reference: terms.claimReference || null,
  line_manager_id: terms.lineManagerId ?? null,
  sole_worker_said: terms.soleWorkerSaid ?? null,
})
