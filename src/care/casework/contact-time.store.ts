import type { Context } from '../../platform/context.ts'

/** The contacts that a post's worker had between two days, both included, with how long they took. */
export async function contactTime({ db }: Context, postId: string, { from, until }: { from: string; until: string }) {
  const rows = await db
    .selectFrom('contact')
    .innerJoin('care_case', 'care_case.id', 'contact.case_id')
    .select(['contact.case_id', 'care_case.number', 'contact.held_on', 'contact.minutes'])
    .where('contact.post_id', '=', postId)
    .where('contact.held_on', '>=', from)
    .where('contact.held_on', '<=', until)
    .where('contact.void', 'is', null)
    .orderBy('contact.held_on')
    .execute()
  return rows.map((row) => ({ caseId: row.case_id, number: row.number, on: row.held_on, minutes: row.minutes }))
}
