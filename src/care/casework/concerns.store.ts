import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { Concern, ConcernKind } from './concern.rules.ts'

const bound = (id: string) => `concern ${id}`

/** What somebody is worried about, as it lies in the table. */
export function sealedConcern(keys: Context['keys'], id: string, what: string) {
  const { keyId, sealed } = seal(keys, what, bound(id))
  return { key_id: keyId, what: sealed }
}

const concernRows = ({ db }: Context) =>
  db
    .selectFrom('concern')
    .innerJoin('colleague as raiser', 'raiser.id', 'concern.raised_by')
    .leftJoin('colleague as reader', 'reader.id', 'concern.acknowledged_by')
    .selectAll('concern')
    .select(['raiser.given_name as raiser_given', 'raiser.family_name as raiser_family'])
    .select(['reader.given_name as reader_given', 'reader.family_name as reader_family'])

type ConcernRow = Awaited<ReturnType<ReturnType<typeof concernRows>['execute']>>[number]

export async function findConcern(context: Context, id: string, lock?: 'lock'): Promise<Concern | undefined> {
  const row = await concernRows(context)
    .where('concern.id', '=', id)
    .$if(lock !== undefined, (rows) => rows.forUpdate('concern'))
    .executeTakeFirst()
  return row && concernOf(context, row)
}

/** The concerns of a case, the open ones first. */
export async function concernsOf(context: Context, caseId: string): Promise<Concern[]> {
  const rows = await concernRows(context)
    .where('concern.case_id', '=', caseId)
    .orderBy('concern.state', 'desc')
    .orderBy('concern.raised_at', 'desc')
    .execute()
  return rows.map((row) => concernOf(context, row))
}

const concernOf = ({ keys }: Context, row: ConcernRow): Concern => ({
  id: row.id,
  caseId: row.case_id,
  contactId: row.contact_id ?? undefined,
  // The table's own checks hold exactly these.
  kind: row.kind as ConcernKind,
  state: row.state as Concern['state'],
  what: row.key_id && row.what ? unseal(keys, { keyId: row.key_id, sealed: row.what }, bound(row.id)) : '',
  raisedBy: { id: row.raised_by, name: `${row.raiser_given} ${row.raiser_family}` },
  raisedAt: row.raised_at,
  nextCheckOn: row.next_check_on,
  toldAt: row.told_at ?? undefined,
  acknowledged:
    row.acknowledged_by && row.acknowledged_at
      ? { by: { id: row.acknowledged_by, name: `${row.reader_given} ${row.reader_family}` }, at: row.acknowledged_at }
      : undefined,
  version: row.version,
})
