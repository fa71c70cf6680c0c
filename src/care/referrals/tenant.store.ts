import type { Context } from '../../platform/context.ts'

/** The word for this tenant in a link without an account. */
export async function tenantSlug({ db, systemId }: Context): Promise<string> {
  const row = await db.selectFrom('tenant').select('slug').where('id', '=', systemId).executeTakeFirstOrThrow()
  return row.slug
}
