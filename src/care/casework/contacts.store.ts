import { sql } from 'kysely'
import { UNREAD } from '../../db/together.ts'
import type { Context } from '../../platform/context.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import { nextColumns } from './cases.store.ts'
import { type Before, type Contact, type Correction, type NewContact, NOT_REACHED } from './contact.rules.ts'

const bound = (contactId: string) => `contact ${contactId}`

type Sealed = { note: string; before?: Before | undefined }

/** The note and what stood before lie sealed, each bound to the contact. */
function sealed({ keys }: Context, id: string, { note, before }: Sealed) {
  const closed = seal(keys, note, bound(id))
  const past = before ? seal(keys, JSON.stringify(before), bound(id)).sealed : null
  return { key_id: closed.keyId, note: note === '' ? null : closed.sealed, before: past }
}

/** False when the same form was sent before: its id is there. */
export async function insertContact(context: Context, contact: NewContact, colleagueId: string): Promise<boolean> {
  const made = await context.db
    .insertInto('contact')
    .values({
      id: contact.id,
      case_id: contact.caseId,
      post_id: contact.postId ?? null,
      colleague_id: colleagueId,
      kind: contact.kind,
      held_on: contact.heldOn,
      minutes: contact.minutes,
      substantive: contact.substantive,
      counts: contact.counts,
      needs: contact.needs,
      offered: contact.offered,
      confidence: contact.confidence ?? null,
      next_on: contact.next?.on ?? null,
      distressing: contact.distressing,
      made_at: context.moment.now,
      ...sealed(context, contact.id, contact),
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** One entry feeds the case: its last and first contact, its count, its next step, and that the person was told who it is. */
export async function applyContact(context: Context, contact: NewContact): Promise<void> {
  const { caseId, heldOn, substantive, counts, ownWish } = contact
  await context.db
    .updateTable('care_case')
    .set((row) => ({
      ...nextColumns(context, caseId, contact.next),
      ...(substantive && {
        last_contact_on: row.fn<string>('greatest', ['last_contact_on', row.val(heldOn)]),
        contacts_count: row('contacts_count', '+', 1),
        must_tell: false,
      }),
      ...(counts && {
        first_contact_post_id: row
          .case()
          .when('first_contact_on', '<=', heldOn)
          .then(row.ref('first_contact_post_id'))
          .else(contact.countsForPostId ?? null)
          .end(),
        first_contact_on: row.fn<string>('least', ['first_contact_on', row.val(heldOn)]),
      }),
      ...(ownWish && { own_wish: ownWish, own_wish_asked_on: heldOn }),
      has_plan: contact.hasPlan,
      version: row('version', '+', 1),
    }))
    .where('id', '=', caseId)
    .modifyEnd(UNREAD)
    .execute()
}

/** Whose person a contact makes them in the count: the lead's, where a supporting colleague logged it (mdt.rule.one-lead). */
const countedPost = sql<string | null>`case when exists (select from case_supporter
    where case_supporter.case_id = contact.case_id and case_supporter.post_id = contact.post_id
      and case_supporter.from_on <= contact.held_on
      and (case_supporter.until_on is null or case_supporter.until_on >= contact.held_on))
  then (select care_case.post_id from care_case where care_case.id = contact.case_id) else contact.post_id end`

/** Counts a case's contacts again, after one was taken back or corrected. */
export async function recountContacts({ db }: Context, caseId: string): Promise<void> {
  const standing = await db
    .selectFrom('contact')
    .select((of) => [
      of.fn.count<number>('id').filterWhere('substantive', '=', true).as('count'),
      of.fn.max('held_on').filterWhere('substantive', '=', true).as('last'),
    ])
    .where('case_id', '=', caseId)
    .where('void', 'is', null)
    .executeTakeFirstOrThrow()
  const first = await db
    .selectFrom('contact')
    .select(['held_on', countedPost.as('post_id')])
    .where('case_id', '=', caseId)
    .where('void', 'is', null)
    .where('counts', '=', true)
    .orderBy('held_on')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  await db
    .updateTable('care_case')
    .set((row) => ({
      contacts_count: Number(standing.count),
      last_contact_on: standing.last,
      first_contact_on: first?.held_on ?? null,
      first_contact_post_id: first?.post_id ?? null,
      version: row('version', '+', 1),
    }))
    .where('id', '=', caseId)
    .execute()
}

/** Marks a contact as taken back, and puts back what it changed. */
export async function voidContact(context: Context, contactId: string, caseId: string): Promise<void> {
  const { db, keys, moment } = context
  const gone = await db
    .updateTable('contact')
    .set({ void: 'undone', void_at: moment.now })
    .where('id', '=', contactId)
    .returning(['key_id', 'before'])
    .executeTakeFirstOrThrow()
  if (gone.key_id && gone.before) {
    // Sealed by `insertContact` and by nobody else.
    const before = JSON.parse(unseal(keys, { keyId: gone.key_id, sealed: gone.before }, bound(contactId))) as Before
    const putBack = {
      ...nextColumns(context, caseId, before.next),
      must_tell: before.mustTell,
      has_plan: before.hasPlan,
    }
    await db.updateTable('care_case').set(putBack).where('id', '=', caseId).execute()
  }
  await db.deleteFrom('case_need').where('contact_id', '=', contactId).execute()
  await recountContacts(context, caseId)
}

/** The corrected contact stands beside the new one, marked. */
export async function insertCorrection(
  context: Context,
  correction: Correction,
  colleagueId: string,
): Promise<boolean> {
  const { db, moment } = context
  const old = await db
    .updateTable('contact')
    .set({ void: 'corrected', void_at: moment.now })
    .where('id', '=', correction.corrects)
    .where('void', 'is', null)
    .returning(['post_id', 'needs', 'offered', 'confidence', 'next_on', 'distressing', 'made_at'])
    .executeTakeFirst()
  if (!old) return false
  await db
    .insertInto('contact')
    .values({
      ...old,
      id: correction.id,
      case_id: correction.caseId,
      colleague_id: colleagueId,
      kind: correction.kind,
      held_on: correction.heldOn,
      minutes: correction.minutes,
      substantive: correction.substantive,
      counts: correction.counts,
      corrects: correction.corrects,
      ...sealed(context, correction.id, correction),
    })
    .execute()
  await recountContacts(context, correction.caseId)
  return true
}

const contactRows = ({ db }: Context) =>
  db
    .selectFrom('contact')
    .innerJoin('colleague', 'colleague.id', 'contact.colleague_id')
    .select([
      'contact.id',
      'contact.case_id',
      'contact.kind',
      'contact.held_on',
      'contact.minutes',
      'contact.substantive',
    ])
    .select([
      'contact.made_at',
      'contact.corrects',
      'contact.void',
      'contact.key_id',
      'contact.note',
      'contact.needs',
      'contact.offered',
      'contact.confidence',
    ])
    .select(['colleague.id as by_id', 'colleague.given_name', 'colleague.family_name'])

type ContactRow = Awaited<ReturnType<ReturnType<typeof contactRows>['execute']>>[number]

/** The contacts of a case, the latest first. Notes are opened only for whoever may read them. */
export async function contactsOf(
  context: Context,
  caseId: string,
  notes: 'with notes' | 'without',
): Promise<Contact[]> {
  const rows = await contactRows(context)
    .where('contact.case_id', '=', caseId)
    .orderBy('contact.held_on', 'desc')
    .orderBy('contact.id', 'desc')
    .limit(MOST_SHOWN)
    .execute()
  return rows.map((row) => contactOf(context, row, notes))
}
/** Support is 6 to 12 contacts; a page that shows more than this many is a history, not a case. */
const MOST_SHOWN = 200

export async function findContact(context: Context, caseId: string, contactId: string) {
  const row = await contactRows(context)
    .select((of) =>
      of
        .exists(
          of
            .selectFrom('concern')
            .select('concern.id')
            .whereRef('concern.contact_id', '=', 'contact.id')
            .whereRef('concern.case_id', '=', 'contact.case_id'),
        )
        .as('opens_concern'),
    )
    .where('contact.id', '=', contactId)
    .where('contact.case_id', '=', caseId)
    .executeTakeFirst()
  return (
    row && {
      ...contactOf(context, row, 'with notes'),
      needs: row.needs,
      colleagueId: row.by_id,
      opensConcern: Boolean(row.opens_concern),
    }
  )
}

const contactOf = ({ keys }: Context, row: ContactRow, notes: 'with notes' | 'without'): Contact => ({
  id: row.id,
  kind: row.kind,
  heldOn: row.held_on,
  minutes: row.minutes,
  substantive: row.substantive,
  offered: row.offered,
  confidence: row.confidence ?? undefined,
  by: { id: row.by_id, name: `${row.given_name} ${row.family_name}` },
  madeAt: row.made_at,
  corrects: row.corrects ?? undefined,
  // The table's own check holds exactly these.
  void: (row.void ?? undefined) as Contact['void'],
  note:
    notes === 'with notes' && row.key_id && row.note
      ? unseal(keys, { keyId: row.key_id, sealed: row.note }, bound(row.id))
      : undefined,
})

/** The actor's own post today, so that time spent as cover counts where it was spent. */
export async function ownPostId({ db, actor, moment }: Context): Promise<string | undefined> {
  if (actor.kind !== 'colleague') return undefined
  const found = await db
    .selectFrom('post')
    .select('id')
    .where('colleague_id', '=', actor.id)
    .where('started_on', '<=', moment.today)
    .where((post) => post.or([post('ended_on', 'is', null), post('ended_on', '>=', moment.today)]))
    .orderBy('started_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.id
}

/** How many times somebody tried and did not reach the person. */
export async function countAttempts({ db }: Context, caseId: string): Promise<number> {
  const { count } = await db
    .selectFrom('contact')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('case_id', '=', caseId)
    .where('kind', 'in', [...NOT_REACHED])
    .where('void', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
