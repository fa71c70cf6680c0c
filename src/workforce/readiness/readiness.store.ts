import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { among, setOf } from '../../platform/sets.ts'
import type { AgreedException } from './leniency.rules.ts'
import type { SignOff } from './readiness.rules.ts'

export type Added = { exceptions: AgreedException[]; signOffs: SignOff[] }

/** What people added to the verdicts on these posts. */
export const addedTo = setOf(
  'readiness additions',
  ({ db }: Context, postIds) => ({
    exceptions: db
      .selectFrom('agreed_exception as exception')
      .innerJoin('colleague', 'colleague.id', 'exception.agreed_by')
      .select(['exception.id', 'post_id', 'item_id', 'site_id', 'from_on', 'until_on', 'ended_on', 'reason'])
      .select(['agreed_by', 'agreed_as', 'renewal_of', 'given_name', 'family_name'])
      .where('post_id', '=', among(postIds))
      .orderBy('from_on'),
    signOffs: db
      .selectFrom('readiness_sign_off as signed')
      .innerJoin('colleague', 'colleague.id', 'signed.signed_by')
      .select(['post_id', 'signed_as', 'signed_on', 'given_name', 'family_name'])
      .where('post_id', '=', among(postIds)),
  }),
  ({ exceptions, signOffs }, postIds) => {
    const added = new Map<string, Added>(postIds.map((id) => [id, { exceptions: [], signOffs: [] }]))
    for (const row of exceptions)
      added.get(row.post_id)?.exceptions.push({
        id: row.id,
        item: row.item_id,
        siteId: row.site_id ?? undefined,
        from: row.from_on,
        until: row.ended_on ?? row.until_on,
        reason: row.reason,
        agreedBy: { id: row.agreed_by, name: `${row.given_name} ${row.family_name}`, role: row.agreed_as },
        renewalOf: row.renewal_of ?? undefined,
      })
    for (const row of signOffs)
      added.get(row.post_id)?.signOffs.push({
        by: row.signed_as === 'line-manager' ? 'line-manager' : 'gp-supervisor',
        name: `${row.given_name} ${row.family_name}`,
        on: row.signed_on,
      })
    return added
  },
  { stamped: true },
)

type NewException = {
  id: string
  postId: string
  item: string
  edition: string
  siteId?: string | undefined
  from: string
  until: string
  reason: string
  agreedBy: string
  agreedAs: string
  renewalOf: string | undefined
}

/** The id came with the form, so the same form sent twice is one exception. */
export async function insertException(context: Context, exception: NewException): Promise<Result<{ id: string }>> {
  const made = await context.db
    .insertInto('agreed_exception')
    .values({
      id: exception.id,
      post_id: exception.postId,
      item_id: exception.item,
      edition: exception.edition,
      site_id: exception.siteId ?? null,
      from_on: exception.from,
      until_on: exception.until,
      reason: exception.reason,
      agreed_by: exception.agreedBy,
      agreed_as: exception.agreedAs,
      renewal_of: exception.renewalOf ?? null,
      worker_told_at: context.moment.now,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}

export async function endException({ db }: Context, id: string, on: string): Promise<void> {
  await db.updateTable('agreed_exception').set({ ended_on: on }).where('id', '=', id).execute()
}

type NewSignOff = { id: string; postId: string; as: SignOff['by']; by: string; facts: Buffer }

export async function insertSignOff({ db, moment }: Context, signOff: NewSignOff): Promise<Result<{ id: string }>> {
  const { id, postId, as, by, facts } = signOff
  const made = await db
    .insertInto('readiness_sign_off')
    .values({
      id,
      post_id: postId,
      signed_as: as,
      signed_by: by,
      signed_on: moment.today,
      signed_at: moment.now,
      facts,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}
