import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { Concern, ConcernEntry, ConcernKind, Notice } from './concern.rules.ts'

const bound = (id: string) => `concern ${id}`

export type NewConcern = {
  id: string
  caseId: string
  contactId?: string | undefined
  kind: ConcernKind
  what: string
  raisedById: string
  nextCheckOn: string
}

/** Opens it, and says at the case that one more is open. False when it was there already. */
export async function insertConcern(context: Context, concern: NewConcern): Promise<boolean> {
  const { db, keys, moment } = context
  const { keyId, sealed } = seal(keys, concern.what, bound(concern.id))
  const made = await db
    .insertInto('concern')
    .values({
      id: concern.id,
      case_id: concern.caseId,
      contact_id: concern.contactId ?? null,
      raised_by: concern.raisedById,
      raised_at: moment.now,
      kind: concern.kind,
      key_id: keyId,
      what: sealed,
      next_check_on: concern.nextCheckOn,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return false
  await countOpen(context, concern.caseId, 1)
  return true
}

const countOpen = ({ db }: Context, caseId: string, by: 1 | -1) =>
  db
    .updateTable('care_case')
    .set((row) => ({ open_concerns: row('open_concerns', '+', by), version: row('version', '+', 1) }))
    .where('id', '=', caseId)
    .execute()

export type NewEntry = {
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

/** Who must see it, and how the message to each stands. */
export async function noticesOf({ db }: Context, concernId: string): Promise<Notice[]> {
  const rows = await db
    .selectFrom('concern_notice')
    .innerJoin('colleague', 'colleague.id', 'concern_notice.colleague_id')
    .leftJoin('mail', 'mail.id', 'concern_notice.mail_id')
    .select(['colleague.id', 'given_name', 'family_name', 'colleague.phone', 'duty', 'mail.status'])
    .where('concern_id', '=', concernId)
    .orderBy('duty', 'desc')
    .execute()
  return rows.map(({ id, given_name, family_name, phone, duty, status }) => ({
    id,
    name: `${given_name} ${family_name}`,
    // The tables' own checks hold exactly these.
    duty: duty as Notice['duty'],
    mail: (status ?? 'none') as Notice['mail'],
    phone: phone ?? undefined,
  }))
}

export async function insertNotice(
  { db }: Context,
  concernId: string,
  { id, duty }: Pick<Notice, 'id' | 'duty'>,
  mailId: string | undefined,
): Promise<void> {
  await db
    .insertInto('concern_notice')
    .values({ concern_id: concernId, colleague_id: id, duty, mail_id: mailId ?? null })
    .onConflict((again) =>
      again
        .columns(['system_id', 'concern_id', 'colleague_id'])
        .doUpdateSet({ mail_id: mailId ?? null })
        // What has reached them stays; a new message takes the place of one that has not.
        .where((row) =>
          row.not(
            row.exists(
              row
                .selectFrom('mail')
                .select('mail.id')
                .whereRef('mail.id', '=', 'concern_notice.mail_id')
                .where('mail.status', '=', 'sent'),
            ),
          ),
        ),
    )
    .execute()
}

export async function markTold({ db, moment }: Context, concernId: string, nextCheckOn: string): Promise<void> {
  await db
    .updateTable('concern')
    .set((row) => ({
      told_at: row.fn.coalesce('told_at', row.val(moment.now)),
      next_check_on: nextCheckOn,
      version: row('version', '+', 1),
    }))
    .where('id', '=', concernId)
    .execute()
}

export async function setNextCheck({ db }: Context, concernId: string, on: string): Promise<void> {
  await db
    .updateTable('concern')
    .set((row) => ({ next_check_on: on, version: row('version', '+', 1) }))
    .where('id', '=', concernId)
    .execute()
}

export async function markAcknowledged({ db, moment }: Context, concernId: string, byId: string): Promise<void> {
  await db
    .updateTable('concern')
    .set((row) => ({ acknowledged_by: byId, acknowledged_at: moment.now, version: row('version', '+', 1) }))
    .where('id', '=', concernId)
    .execute()
}

export async function markClosed(context: Context, concernId: string, caseId: string, byId: string): Promise<void> {
  await context.db
    .updateTable('concern')
    .set((row) => ({
      state: 'closed',
      closed_by: byId,
      closed_at: context.moment.now,
      version: row('version', '+', 1),
    }))
    .where('id', '=', concernId)
    .execute()
  await countOpen(context, caseId, -1)
}
