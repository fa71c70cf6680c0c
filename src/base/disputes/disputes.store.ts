import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import type { Scope } from '../../platform/scope.ts'
import { among, setOf } from '../../platform/sets.ts'
import type { Dispute, DisputedVerdict } from './dispute.rules.ts'
import { VERDICTS } from './dispute.rules.ts'

/** Everything that the workers of these posts said against a verdict, oldest first, with what was answered. */
export const disputesOf = setOf(
  'disputes',
  ({ db }: Context, postIds) => ({
    disputes: db
      .selectFrom('verdict_dispute as dispute')
      .leftJoin('colleague', 'colleague.id', 'dispute.answered_by')
      .select(['dispute.id', 'post_id', 'verdict', 'item_id', 'site_id', 'says', 'raised_on', 'answer', 'answered_on'])
      .select(['given_name', 'family_name'])
      .where('post_id', '=', among(postIds))
      .orderBy('raised_on'),
  }),
  ({ disputes }, postIds) => {
    const byPost = new Map<string, Dispute[]>(postIds.map((id) => [id, []]))
    for (const row of disputes)
      byPost.get(row.post_id)?.push({
        id: row.id,
        verdict: verdictIn(row.verdict),
        item: row.item_id,
        siteId: row.site_id ?? undefined,
        on: row.raised_on,
        says: row.says,
        answer: row.answer
          ? {
              says: row.answer,
              on: row.answered_on ?? row.raised_on,
              by: row.given_name ? `${row.given_name} ${row.family_name}` : undefined,
            }
          : undefined,
      })
    return byPost
  },
  { stamped: true },
)

/** The table holds no other (its check). */
const verdictIn = (text: string): DisputedVerdict => VERDICTS.find((each) => each === text) ?? 'readiness'

type NewDispute = {
  id: string
  postId: string
  verdict: DisputedVerdict
  item: string
  siteId?: string | undefined
  says: string
}

/** The id came with the form, so the same form sent twice is one dispute. */
export async function insertDispute({ db, moment }: Context, dispute: NewDispute): Promise<Result<{ id: string }>> {
  const made = await db
    .insertInto('verdict_dispute')
    .values({
      id: dispute.id,
      post_id: dispute.postId,
      verdict: dispute.verdict,
      item_id: dispute.item,
      site_id: dispute.siteId ?? null,
      says: dispute.says,
      raised_on: moment.today,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}

export async function keepAnswer({ db, moment }: Context, id: string, answer: string, by: string): Promise<void> {
  await db
    .updateTable('verdict_dispute')
    .set({ answer, answered_by: by, answered_on: moment.today })
    .where('id', '=', id)
    .execute()
}

export type OpenDispute = {
  id: string
  postId: string
  givenName: string
  name: string
  item: string
  verdict: DisputedVerdict
  on: string
  /** The seat is over the worker's employer, or is the line manager's. */
  ofEmployer: boolean
}

/** What waits for an answer from those who manage the posts under a seat, oldest first. One statement. */
export async function openDisputesUnder({ db, moment }: Context, scope: Scope): Promise<OpenDispute[]> {
  const { today } = moment
  const over = db
    .selectFrom('organisation_span as span')
    .select('span.descendant_id')
    .where('span.ancestor_id', '=', scope.organisationId)
    .where('span.from_on', '<=', today)
    .where((still) => still.or([still('span.until_on', 'is', null), still('span.until_on', '>', today)]))
  const rows = await db
    .selectFrom('verdict_dispute as dispute')
    .innerJoin('post', 'post.id', 'dispute.post_id')
    .innerJoin('colleague', 'colleague.id', 'post.colleague_id')
    .select(['dispute.id', 'dispute.post_id', 'dispute.item_id', 'dispute.verdict', 'dispute.raised_on'])
    .select(['given_name', 'family_name'])
    .select((post) =>
      post
        .or([post('post.employer_id', 'in', over), post('post.line_manager_id', '=', scope.colleagueId)])
        .as('of_employer'),
    )
    .where('dispute.answer', 'is', null)
    .where('post.colleague_id', '!=', scope.colleagueId)
    .where((post) => post.or([post('post.employer_id', 'in', over), post('post.pcn_id', 'in', over)]))
    .orderBy('dispute.raised_on')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    postId: row.post_id,
    givenName: row.given_name,
    name: `${row.given_name} ${row.family_name}`,
    item: row.item_id,
    verdict: verdictIn(row.verdict),
    on: row.raised_on,
    ofEmployer: row.of_employer === true,
  }))
}

/** More than a first screen could ever hold. */
const MOST = 50
