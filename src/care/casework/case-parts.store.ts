import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { unseal } from '../../platform/sealing.ts'
import { among, setOf } from '../../platform/sets.ts'
import type { Holding, Named } from './case.rules.ts'

export type PastHolding = { holder: Named; holding: Holding; from: string; until?: string | undefined; because: string }
type NotedNeed = { need: string; on: string }
export type Closure = {
  id: string
  reason: string
  on: string
  by: string
  note: string | undefined
  reopenedOn?: string | undefined
}

/** What belongs to a case besides its contacts and concerns: what it is about, who held it, how it ended each time it did. */
type CaseParts = { needs: NotedNeed[]; holdings: PastHolding[]; closures: Closure[] }

/** In one statement. The note of an ending is opened only for whoever may read it. */
export async function casePartsOf(context: Context, caseId: string, notes: boolean): Promise<CaseParts> {
  const { needs, holdings, closures } = (await partRows(context, [caseId])).get(caseId) ?? NO_ROWS
  return {
    needs,
    holdings: holdings.map((row) => ({
      holder: { id: row.id, name: `${row.given_name} ${row.family_name}` },
      // The table's own check holds exactly these.
      holding: row.holding as Holding,
      from: row.from_on,
      until: row.until_on ?? undefined,
      because: row.because,
    })),
    closures: closures.map((row) => ({
      id: row.id,
      reason: row.reason,
      on: row.closed_on,
      by: `${row.given_name} ${row.family_name}`,
      note: notes ? noteOf(context, row) : undefined,
      reopenedOn: row.reopened_on ?? undefined,
    })),
  }
}

export const needsOf = async (context: Context, caseId: string): Promise<NotedNeed[]> =>
  needRows(context, [caseId]).execute()

export const boundToClosure = (id: string) => `case_closure ${id}`

type Sealed = { id: string; key_id: string | null; note: string | null }
const noteOf = ({ keys }: Context, { id, key_id, note }: Sealed): string | undefined =>
  key_id && note ? unseal(keys, { keyId: key_id, sealed: Buffer.from(note, 'base64') }, boundToClosure(id)) : undefined

const partRows = setOf(
  'parts of cases',
  (context: Context, caseIds) => ({
    needs: needRows(context, caseIds),
    holdings: holdingRows(context, caseIds),
    closures: closureRows(context, caseIds),
  }),
  // Asked of one case at a time.
  (rows, caseIds) => new Map(caseIds.map((id) => [id, rows])),
)
const NO_ROWS = { needs: [], holdings: [], closures: [] }

type Ids = readonly string[]

const needRows = ({ db }: Context, caseIds: Ids) =>
  db
    .selectFrom('case_need')
    .select(['need', 'noted_on as on'])
    .where('case_id', '=', among(caseIds))
    .orderBy('noted_on')

const holdingRows = ({ db }: Context, caseIds: Ids) =>
  db
    .selectFrom('case_holding')
    .innerJoin('colleague', 'colleague.id', 'case_holding.colleague_id')
    .select(['colleague.id', 'given_name', 'family_name', 'holding', 'from_on', 'until_on', 'because'])
    .where('case_id', '=', among(caseIds))
    .orderBy('from_on', 'desc')
    .orderBy('case_holding.id', 'desc')

/** Bytes travel as text, as JSON has no bytes. */
const closureRows = ({ db }: Context, caseIds: Ids) =>
  db
    .selectFrom('case_closure')
    .innerJoin('colleague', 'colleague.id', 'case_closure.closed_by')
    .select(['case_closure.id', 'reason', 'closed_on', 'key_id', 'reopened_on', 'given_name', 'family_name'])
    .select(sql<string | null>`encode(note, 'base64')`.as('note'))
    .where('case_id', '=', among(caseIds))
    .orderBy('case_closure.id', 'desc')
