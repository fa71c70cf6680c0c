import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import type { AddOrganisation, EditOrganisation } from './organisation.form.ts'
import { type Organisation, takesReferrals } from './organisation.rules.ts'
import { findOrganisation, organisationFields, organisationOf } from './organisations.store.ts'

/** The id came with the form, so the same form sent twice is one organisation. */
export async function insertOrganisation(context: Context, added: AddOrganisation): Promise<Result<{ id: string }>> {
  const { db } = context
  const made = await db
    .insertInto('organisation')
    .values({
      id: added.id,
      kind: added.kind,
      slug: await freeSlug(context, added.name),
      opened_on: added.openedOn,
      ...columnsOf(added),
    })
    .onConflict((again) => again.columns(['system_id', 'id']).doNothing())
    .returning(['id', 'slug'])
    .executeTakeFirst()
  if (!made) return refuse({ kind: 'repeated' })
  if (added.parentId) await insertMembership(context, made.id, added.parentId, added.openedOn)
  if (takesReferrals(added.kind)) await insertAddress(context, made)
  await rebuildSpans(context)
  return accept({ id: made.id })
}

export async function updateOrganisation({ db }: Context, edited: EditOrganisation): Promise<Result<{ id: string }>> {
  await db
    .updateTable('organisation')
    .set({ ...columnsOf(edited), version: edited.version + 1 })
    .where('id', '=', edited.organisationId)
    .execute()
  return accept({ id: edited.organisationId })
}

/** Held until the change is written, so that two changes meet. */
export async function lockOrganisation(context: Context, id: string): Promise<Organisation | undefined> {
  await context.db.selectFrom('organisation').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return findOrganisation(context, id)
}

/** Whoever has this code already, but for one. */
export async function organisationWithCode(
  { db }: Context,
  code: string | undefined,
  butFor: string,
): Promise<Organisation | undefined> {
  if (!code) return undefined
  const row = await db
    .selectFrom('organisation')
    .select(organisationFields)
    .where('ods_code', '=', code)
    .where('id', '<>', butFor)
    .executeTakeFirst()
  return row && organisationOf(row)
}

export async function insertMembership(
  { db, moment }: Context,
  memberId: string,
  parentId: string,
  from: string,
  reason?: string,
): Promise<void> {
  await db
    .insertInto('organisation_membership')
    .values({ id: moment.newId(), member_id: memberId, parent_id: parentId, from_on: from, reason: reason ?? null })
    .execute()
}

export const rebuildSpans = ({ db }: Context) => sql`select rebuild_spans()`.execute(db)

const columnsOf = (details: Omit<EditOrganisation, 'organisationId' | 'version'>) => ({
  name: details.name,
  ods_code: details.odsCode ?? null,
  setting: details.setting ?? null,
  phone: details.phone?.shown ?? null,
  opening_hours: details.openingHours || null,
})

/** `riverside-pcn`, or `riverside-pcn-2` where there is one already. */
async function freeSlug({ db }: Context, name: string): Promise<string> {
  const slug = slugOf(name)
  const taken = await db.selectFrom('organisation').select('slug').where('slug', 'like', `${slug}%`).execute()
  const slugs = new Set(taken.map((row) => row.slug))
  const next = (number: number): string => (slugs.has(`${slug}-${number}`) ? next(number + 1) : `${slug}-${number}`)
  return slugs.has(slug) ? next(2) : slug
}

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'organisation'

/** A public address, `/refer/riverside-pcn`; the system's own slug goes behind it where another system has it already. */
async function insertAddress({ db, systemId }: Context, { id, slug }: { id: string; slug: string }): Promise<void> {
  const tenant = await db.selectFrom('tenant').select('slug').where('id', '=', systemId).executeTakeFirstOrThrow()
  for (const address of [slug, `${slug}-${tenant.slug}`, `${slug}-${id.slice(-6)}`]) {
    const made = await db
      .insertInto('address')
      .values({ slug: address, system_id: systemId, organisation_id: id })
      .onConflict((again) => again.column('slug').doNothing())
      .returning('slug')
      .executeTakeFirst()
    if (made) return
  }
}
