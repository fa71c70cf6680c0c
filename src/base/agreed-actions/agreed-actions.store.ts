import { sql } from 'kysely'
import type { About, Context } from '../../platform/context.ts'
import { type Page, pageOf } from '../../platform/paging.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { AgreedAction, SettledAs } from './agreed-action.rules.ts'

const bound = (id: string) => `agreed action ${id}`

const actionRows = ({ db }: Context) =>
  db
    .selectFrom('agreed_action as action')
    .innerJoin('colleague as owner', 'owner.id', 'action.owner_id')
    .selectAll('action')
    .select(['owner.given_name', 'owner.family_name'])

type ActionRow = Awaited<ReturnType<ReturnType<typeof actionRows>['execute']>>[number]

const actionOf = ({ keys }: Context, row: ActionRow): AgreedAction => ({
  id: row.id,
  text: unseal(keys, { keyId: row.key_id, sealed: row.sealed }, bound(row.id)),
  owner: { id: row.owner_id, name: `${row.given_name} ${row.family_name}` },
  dueOn: row.due_on,
  setIn: row.set_in,
  setInWords: row.set_in_words,
  setInHref: row.set_in_href ?? undefined,
  about: row.about,
  door: row.door_href && row.door_label ? { href: row.door_href, label: row.door_label } : undefined,
  setById: row.set_by ?? undefined,
  setAt: row.set_at,
  // The table's own check holds exactly these, both or neither.
  settled: row.settled_on ? { as: row.settled_as as SettledAs, on: row.settled_on } : undefined,
  version: row.version,
})

export async function findAction(context: Context, id: string, lock?: 'lock'): Promise<AgreedAction | undefined> {
  const row = await actionRows(context)
    .where('action.id', '=', id)
    .$if(lock !== undefined, (rows) => rows.forUpdate('action'))
    .executeTakeFirst()
  return row && actionOf(context, row)
}

/** What was agreed in each of these, in the order of the days by which it is done. */
export async function actionsSetIn(context: Context, setIn: readonly About[]): Promise<Map<About, AgreedAction[]>> {
  const found = new Map<About, AgreedAction[]>(setIn.map((about) => [about, []]))
  if (setIn.length === 0) return found
  const rows = await actionRows(context)
    .where('set_in', 'in', [...setIn])
    .orderBy('due_on')
    .orderBy('action.id')
    .execute()
  // `setIn` is what was asked for, and all of it is an About.
  for (const row of rows) found.get(row.set_in as About)?.push(actionOf(context, row))
  return found
}

/** What is still to be done by somebody, or about something, the soonest first. */
export async function openActions(
  context: Context,
  asked: { ownerId: string } | { about: About },
): Promise<AgreedAction[]> {
  const rows = await actionRows(context)
    .where('settled_as', 'is', null)
    .$if('ownerId' in asked, (some) => some.where('owner_id', '=', 'ownerId' in asked ? asked.ownerId : ''))
    .$if('about' in asked, (some) =>
      some.where(sql<boolean>`action.about @> array[${'about' in asked ? asked.about : ''}]::text[]`),
    )
    .orderBy('due_on')
    .orderBy('action.id')
    .limit(200)
    .execute()
  return rows.map((row) => actionOf(context, row))
}

const PAGE = 25

/** What somebody did, or no longer had to, the newest first. */
export async function settledActions(
  context: Context,
  ownerId: string,
  after: string[] | undefined,
): Promise<Page<AgreedAction>> {
  const [day, id] = after ?? []
  const rows = await actionRows(context)
    .where('settled_as', 'is not', null)
    .where('owner_id', '=', ownerId)
    .$if(day !== undefined && id !== undefined, (page) =>
      page.where(sql<boolean>`(settled_on, action.id) < (${day}::date, ${id}::uuid)`),
    )
    .orderBy('settled_on', 'desc')
    .orderBy('action.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const found = rows.map((row) => actionOf(context, row))
  return pageOf(found, PAGE, (action) => [action.settled?.on ?? '', action.id])
}

type ToAdd = {
  setIn: string
  setInWords: string
  setInHref?: string | undefined
  actions: (Pick<AgreedAction, 'id' | 'text' | 'dueOn' | 'about' | 'door'> & { ownerId: string })[]
}

/** The ids came with the form: the same actions sent twice are there once. */
export async function insertActions(context: Context, { setIn, setInWords, setInHref, actions }: ToAdd): Promise<void> {
  const { db, keys, moment, actor } = context
  if (actions.length === 0) return
  const rows = actions.map(({ id, text, ownerId, dueOn, about, door }) => {
    const { keyId, sealed } = seal(keys, text, bound(id))
    return {
      id,
      owner_id: ownerId,
      due_on: dueOn,
      key_id: keyId,
      sealed,
      set_in: setIn,
      set_in_words: setInWords,
      set_in_href: setInHref ?? null,
      about,
      door_href: door?.href ?? null,
      door_label: door?.label ?? null,
      set_by: actor.kind === 'colleague' ? actor.id : null,
      set_at: moment.now,
    }
  })
  await db
    .insertInto('agreed_action')
    .values(rows)
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .execute()
}

type Changed = { id: string; text: string; dueOn: string; ownerId: string }

export async function updateAction({ db, keys }: Context, { id, text, dueOn, ownerId }: Changed): Promise<void> {
  const { keyId, sealed } = seal(keys, text, bound(id))
  await db
    .updateTable('agreed_action')
    .set((row) => ({ key_id: keyId, sealed, due_on: dueOn, owner_id: ownerId, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function updateSettled(context: Context, id: string, as: SettledAs | undefined): Promise<void> {
  const { db, moment, actor } = context
  const by = actor.kind === 'colleague' ? actor.id : null
  const settled = as
    ? { settled_as: as, settled_on: moment.today, settled_by: by }
    : { settled_as: null, settled_on: null, settled_by: null }
  await db
    .updateTable('agreed_action')
    .set((row) => ({ ...settled, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** For the demonstration, which writes rows itself. */
export const sealedAction = (keys: Context['keys'], id: string, text: string) => seal(keys, text, bound(id))
