import type { Context } from '../platform/context.ts'
import type { Holder } from '../platform/drafts.ts'
import { linkHolder } from '../platform/links.ts'
import { accept, type Result, refuse } from '../platform/result.ts'
import { inBareTransaction, inTransaction } from '../platform/transaction.ts'
import { linkSecret, secretHash, visitorSecret } from './cookies.ts'
import { contextBase } from './seat-visit.ts'
import type { Serving } from './serving.ts'
import { type Base, LinkGone } from './visit.ts'

type PublicOrganisation = { systemId: string; id: string; slug: string; name: string }

/** A public address finds its tenant by the slug in it; nothing else of the tenant is known before. */
export function publicWork(serving: Serving, base: Base, slug: string | undefined) {
  let organisation: PublicOrganisation | undefined
  const work = async <T>(use: (context: Context) => Promise<Result<T>>): Promise<Result<T>> => {
    const found = slug ? await addressed(serving, slug) : undefined
    if (!found) return refuse({ kind: 'missing' })
    return inTransaction(serving.pool, { systemId: found.systemId }, async (db) => {
      const named = await db.selectFrom('organisation').select('name').where('id', '=', found.id).executeTakeFirst()
      organisation = named && { ...found, name: named.name }
      return use({ ...contextBase(serving, base), db, systemId: found.systemId, actor: { kind: 'public' } })
    })
  }
  const holder = (): Holder => ({ kind: 'public', id: secretHash(visitorSecret(base.http)).toString('base64url') })
  return { work, holder, organisation: () => organisation }
}

/** The holder of a link: the cookie that the link was swapped for says which tenant and which secret. */
export function linkWork(serving: Serving, base: Base, purpose: string) {
  return async <T>(use: (context: Context) => Promise<Result<T>>): Promise<Result<T>> => {
    const [tenantSlug, secret] = (linkSecret(base.http, purpose) ?? '').split('.')
    const systemId = tenantSlug && (await tenantOf(serving, tenantSlug))
    if (!systemId || !secret) throw new LinkGone()
    return inTransaction(serving.pool, { systemId }, async (db) => {
      const context = { ...contextBase(serving, base), db, systemId, actor: { kind: 'public' } } as const
      const actor = await linkHolder(context, secret)
      if (actor?.purpose !== purpose) throw new LinkGone()
      return use({ ...context, actor })
    })
  }
}

async function tenantOf(serving: Serving, slug: string): Promise<string | undefined> {
  const found = await inBareTransaction(serving.pool, async (db) =>
    accept(await db.selectFrom('tenant').select('id').where('slug', '=', slug).executeTakeFirst()),
  )
  return found.ok ? found.value?.id : undefined
}

async function addressed(serving: Serving, slug: string) {
  const found = await inBareTransaction(serving.pool, async (db) =>
    accept(
      await db
        .selectFrom('address')
        .select(['system_id as systemId', 'organisation_id as id', 'slug'])
        .where('slug', '=', slug)
        .executeTakeFirst(),
    ),
  )
  return found.ok ? found.value : undefined
}
