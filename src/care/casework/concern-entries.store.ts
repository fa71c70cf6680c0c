import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { ConcernEntry } from './concern.rules.ts'

const bound = (entryId: string) => `concern ${entryId}`

type NewEntry = {
  concernId: string
  kind: ConcernEntry['kind']
  byId: string
  toldWhom?: string | undefined
  toldOn?: string | undefined
  said: string
}

/** Whom somebody told, when, and what was agreed: added, never altered. */
export async function insertEntry({ db, keys, moment }: Context, entry: NewEntry): Promise<void> {
  const id = moment.newId()
  const words = JSON.stringify({ toldWhom: entry.toldWhom ?? '', said: entry.said })
  const { keyId, sealed } = seal(keys, words, bound(id))
  await db
    .insertInto('concern_entry')
    .values({
      id,
      concern_id: entry.concernId,
      at: moment.now,
      by_id: entry.byId,
      kind: entry.kind,
      told_on: entry.toldOn ?? null,
      key_id: keyId,
      said: sealed,
    })
    .execute()
}

/** What was written about a concern, the first entry first, opened for whoever may read it. */
export async function entriesOf({ db, keys }: Context, concernId: string): Promise<ConcernEntry[]> {
  const rows = await db
    .selectFrom('concern_entry')
    .innerJoin('colleague', 'colleague.id', 'concern_entry.by_id')
    .select(['concern_entry.id', 'at', 'kind', 'told_on', 'key_id', 'said', 'given_name', 'family_name'])
    .where('concern_id', '=', concernId)
    .orderBy('at')
    .orderBy('concern_entry.id')
    .execute()
  return rows.map((row) => {
    // Sealed by `insertEntry` and by nobody else.
    const words = JSON.parse(unseal(keys, { keyId: row.key_id, sealed: row.said }, bound(row.id))) as {
      toldWhom: string
      said: string
    }
    // The table's own check holds exactly these kinds.
    const kind = row.kind as ConcernEntry['kind']
    return {
      id: row.id,
      at: row.at,
      by: `${row.given_name} ${row.family_name}`,
      kind,
      toldOn: row.told_on ?? undefined,
      ...words,
    }
  })
}
