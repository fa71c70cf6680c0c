import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import type { SiteContact } from './site-contacts.rules.ts'

/** Who is named today at each of these sites, by site. */
export async function siteContacts({ db }: Context, siteIds: readonly string[]): Promise<Map<string, SiteContact[]>> {
  if (siteIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('site_contact')
    .select(['id', 'site_id', 'role', 'name', 'phone', 'email', 'from_on'])
    .where('site_id', 'in', [...siteIds])
    .where('until_on', 'is', null)
    .execute()
  const found = new Map<string, SiteContact[]>(siteIds.map((id) => [id, []]))
  for (const row of rows)
    found.get(row.site_id)?.push({
      id: row.id,
      role: row.role,
      name: row.name,
      phone: row.phone ?? undefined,
      email: row.email ?? undefined,
      from: row.from_on,
    })
  return found
}

export type NewContact = Omit<SiteContact, 'from'> & { siteId: string; replaces: string | undefined }

/** Whoever held the same until now is replaced today. */
export async function insertContact(context: Context, made: NewContact): Promise<Result<{ id: string }>> {
  const { db, moment } = context
  if (made.replaces) await endContactRow(context, { siteId: made.siteId, id: made.replaces })
  const inserted = await db
    .insertInto('site_contact')
    .values({
      id: made.id,
      site_id: made.siteId,
      role: made.role,
      name: made.name,
      phone: made.phone ?? null,
      email: made.email ?? null,
      from_on: moment.today,
    })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted ? accept(inserted) : refuse({ kind: 'repeated' })
}

export async function endContactRow(
  { db, moment }: Context,
  { siteId, id }: { siteId: string; id: string },
): Promise<Result<{ id: string }>> {
  const ended = await db
    .updateTable('site_contact')
    .set({ until_on: moment.today })
    .where('id', '=', id)
    .where('site_id', '=', siteId)
    .where('until_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended ? accept(ended) : refuse({ kind: 'repeated' })
}
