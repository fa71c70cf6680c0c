import type { Context } from '../../platform/context.ts'
import { type Contact, NOT_REACHED } from './contact.rules.ts'
import { openedNote } from './sealed-contact.store.ts'

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

/** Support is 6 to 12 contacts; a page that shows more than this many is a history, not a case. */
const MOST_SHOWN = 200

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
/** One contact of a case with its note, and whether a concern came of it: such a one is not taken back. */
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
  note: notes === 'with notes' ? openedNote(keys, row.id, row) : undefined,
})

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
