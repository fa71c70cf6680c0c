import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { insertHolding } from './holdings.store.ts'
import type { OpenCase } from './open-case.form.ts'

type OpenedCase = { id: string; number: string }
type NewCase = OpenCase & { openedOn: string }

/** The id came with the form, so the same form sent twice is one case. */
export async function insertCase(context: Context, form: NewCase): Promise<Result<OpenedCase>> {
  const holding = form.postId ? 'allocated' : 'waiting'
  const made = await context.db
    .insertInto('care_case')
    .values({
      id: form.id,
      referral_id: form.referralId ?? null,
      person_id: form.personId ?? null,
      organisation_id: form.organisationId,
      practice_id: form.practiceId ?? null,
      source: form.source,
      post_id: form.postId ?? null,
      holder_id: form.holderId,
      holding,
      held_since: form.openedOn,
      opened_on: form.openedOn,
    })
    .onConflict((again) => again.doNothing())
    .returning(['id', 'number'])
    .executeTakeFirst()
  if (!made) return refuse({ kind: 'repeated' })

  const hold = { caseId: form.id, colleagueId: form.holderId, postId: form.postId, holding, because: 'opened' } as const
  await insertHolding(context, hold, form.openedOn)
  await addNeeds(context, form.id, form.needs, form.openedOn)
  return accept(made)
}

/** Needs are kept once a case, with the day on which each was first spoken of. */
export async function addNeeds(
  { db }: Context,
  caseId: string,
  needs: readonly string[],
  on: string,
  contactId?: string,
): Promise<void> {
  if (needs.length === 0) return
  await db
    .insertInto('case_need')
    .values(needs.map((need) => ({ case_id: caseId, need, noted_on: on, contact_id: contactId ?? null })))
    .onConflict((again) => again.doNothing())
    .execute()
}

/** Whether the actor's seat is at an employer whose posts work for this service: a provider under contract. */
export async function worksFor({ db, actor, moment }: Context, organisationId: string): Promise<boolean> {
  if (actor.kind !== 'colleague') return false
  const found = await db
    .selectFrom('post')
    .select(sql<number>`1`.as('one'))
    .where('employer_id', '=', actor.seat.organisationId)
    .where('pcn_id', '=', organisationId)
    .where('started_on', '<=', moment.today)
    .where((post) => post.or([post('ended_on', 'is', null), post('ended_on', '>=', moment.today)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
