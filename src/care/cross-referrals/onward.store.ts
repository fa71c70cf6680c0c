import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { Agreed } from './cross-referral.rules.ts'
import type { Onward } from './onward.rules.ts'

const bound = (id: string) => `onward_referral ${id}`

const onwardRows = ({ db }: Context) =>
  db
    .selectFrom('onward_referral as one')
    .innerJoin('case_head as care_case', 'care_case.id', 'one.case_id')
    .innerJoin('colleague', 'colleague.id', 'one.sent_by')
    .selectAll('one')
    .select(['care_case.number', 'given_name', 'family_name'])

type Row = Awaited<ReturnType<ReturnType<typeof onwardRows>['execute']>>[number]
type OnwardWords = { because: string[]; says: string; lawSays: string }

const sealedOnward = (keys: Context['keys'], id: string, words: OnwardWords) => {
  const { keyId, sealed } = seal(keys, JSON.stringify(words), bound(id))
  return { key_id: keyId, words: sealed }
}

function onwardOf({ keys }: Context, row: Row, read: boolean): Onward {
  const words = read
    ? // Sealed by `sealedOnward` and by nobody else.
      (JSON.parse(unseal(keys, { keyId: row.key_id, sealed: row.words }, bound(row.id))) as OnwardWords)
    : { because: [], says: '', lawSays: '' }
  return {
    id: row.id,
    caseId: row.case_id,
    number: row.number,
    route: row.route,
    urgency: row.urgency,
    // The table's own check holds exactly these.
    agreed: row.agreed as Agreed,
    ...words,
    sentOn: row.sent_on,
    sentBy: { id: row.sent_by, name: `${row.given_name} ${row.family_name}` },
    takenOn: row.taken_on ?? undefined,
  }
}

export async function onwardsOfCase(context: Context, caseId: string, read: boolean): Promise<Onward[]> {
  const rows = await onwardRows(context)
    .where('one.case_id', '=', caseId)
    .orderBy('one.sent_on', 'desc')
    .orderBy('one.id', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => onwardOf(context, row, read))
}

export async function findOnward(context: Context, id: string): Promise<Onward | undefined> {
  const row = await onwardRows(context).where('one.id', '=', id).forUpdate('one').executeTakeFirst()
  return row && onwardOf(context, row, false)
}

/** What I sent on to somebody the same day or sooner, and nobody has taken yet. */
export async function urgentUntaken(context: Context, colleagueId: string): Promise<Onward[]> {
  const rows = await onwardRows(context)
    .where('one.sent_by', '=', colleagueId)
    .where('one.taken_on', 'is', null)
    .where('one.urgency', 'in', ['same-day', 'immediate'])
    .where('care_case.state', '=', 'open')
    .orderBy('one.sent_on')
    .limit(20)
    .execute()
  return rows.map((row) => onwardOf(context, row, false))
}

type NewOnward = OnwardWords & {
  id: string
  caseId: string
  route: string
  urgency: string
  agreed: Agreed
  byId: string
}

export async function insertOnward({ db, keys, moment }: Context, one: NewOnward): Promise<boolean> {
  const made = await db
    .insertInto('onward_referral')
    .values({
      id: one.id,
      case_id: one.caseId,
      route: one.route,
      urgency: one.urgency,
      agreed: one.agreed,
      ...sealedOnward(keys, one.id, { because: one.because, says: one.says, lawSays: one.lawSays }),
      sent_on: moment.today,
      sent_by: one.byId,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function markTaken({ db, moment }: Context, id: string): Promise<void> {
  await db
    .updateTable('onward_referral')
    .set((row) => ({ taken_on: moment.today, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
