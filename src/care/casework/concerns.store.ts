import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { Named } from './case.rules.ts'
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
    .onConflict((again) => again.doNothing())
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

export type MustKnow = Named & { duty: Notice['duty']; email?: string | undefined }

/**
 * Who must see a concern at this case: the safeguarding GP of its worker and the deputy, and the worker's line manager; where
 * there is none of these, those who hold the duty at the service. Never whoever raises it.
 */
export async function mustKnow(
  context: Context,
  postId: string | undefined,
  organisationId: string,
): Promise<MustKnow[]> {
  const known = postId ? [...(await safeguardingGps(context, postId)), ...(await lineManagers(context, postId))] : []
  const has = (duty: Notice['duty']) => known.some((one) => one.duty === duty)
  const roles = [...(has('safeguarding-gp') ? [] : ['safeguarding-lead']), ...(has('manager') ? [] : ['pcn-manager'])]
  const all = roles.length ? [...known, ...(await seatHolders(context, organisationId, roles))] : known
  const { actor } = context
  const others = all.filter(({ id }) => actor.kind !== 'colleague' || id !== actor.id)
  return [...new Map(others.map((one) => [one.id, one])).values()]
}

async function safeguardingGps({ db, moment }: Context, postId: string): Promise<MustKnow[]> {
  const rows = await db
    .selectFrom('appointment')
    .innerJoin('colleague', 'colleague.id', 'appointment.colleague_id')
    .select(['colleague.id', 'given_name', 'family_name', 'email'])
    .where('post_id', '=', postId)
    .where('kind', '=', 'safeguarding-gp')
    .where('from_on', '<=', moment.today)
    .where((row) => row.or([row('until_on', 'is', null), row('until_on', '>', moment.today)]))
    .orderBy('deputy')
    .execute()
  return rows.map((row) => mustKnowOf(row, 'safeguarding-gp'))
}

async function lineManagers({ db }: Context, postId: string): Promise<MustKnow[]> {
  const rows = await db
    .selectFrom('post')
    .innerJoin('colleague', 'colleague.id', 'post.line_manager_id')
    .select(['colleague.id', 'given_name', 'family_name', 'email'])
    .where('post.id', '=', postId)
    .execute()
  return rows.map((row) => mustKnowOf(row, 'manager'))
}

async function seatHolders({ db, moment, systemId }: Context, organisationId: string, roles: string[]) {
  const rows = await db
    .selectFrom('seat')
    .innerJoin('colleague', 'colleague.id', 'seat.colleague_id')
    .select(['colleague.id', 'given_name', 'family_name', 'colleague.email', 'seat.role'])
    .where('seat.system_id', '=', systemId)
    .where('seat.organisation_id', '=', organisationId)
    .where('seat.role', 'in', roles)
    .where('seat.from_on', '<=', moment.today)
    .where((row) => row.or([row('seat.until_on', 'is', null), row('seat.until_on', '>', moment.today)]))
    .execute()
  return rows.map((row) => mustKnowOf(row, row.role === 'pcn-manager' ? 'manager' : 'safeguarding-gp'))
}

type Row = { id: string; given_name: string; family_name: string; email: string | null }
const mustKnowOf = ({ id, given_name, family_name, email }: Row, duty: Notice['duty']): MustKnow => ({
  id,
  name: `${given_name} ${family_name}`,
  duty,
  email: email ?? undefined,
})
