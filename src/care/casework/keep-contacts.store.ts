import { sql } from 'kysely'
import { UNREAD } from '../../db/together.ts'
import type { Context } from '../../platform/context.ts'
import { nextColumns } from './cases.store.ts'
import type { Correction, NewContact } from './contact.rules.ts'
import { openedBefore, sealedContact } from './sealed-contact.store.ts'

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
      ...sealedContact(context.keys, contact.id, contact),
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
async function recountContacts({ db }: Context, caseId: string): Promise<void> {
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
  const before = openedBefore(keys, contactId, gone)
  if (before) {
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
  const { db, keys, moment } = context
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
      ...sealedContact(keys, correction.id, correction),
    })
    .execute()
  await recountContacts(context, correction.caseId)
  return true
}
