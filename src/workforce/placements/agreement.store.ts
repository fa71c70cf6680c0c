import type { Context } from '../../platform/context.ts'
import type { Agreement } from './placement-facts.rules.ts'
import { holderIn } from './placements.store.ts'

export type Arrangement = { pcnId: string; providerId: string }
export type AgreementRow = Agreement & { version: number }

const keyOf = ({ pcnId, providerId }: Arrangement) => `${pcnId} ${providerId}`

/** What each of these arrangements states, by `agreementKey`; nothing for one that nobody recorded. */
export async function agreementsOf(
  { db }: Context,
  arrangements: readonly Arrangement[],
): Promise<(asked: Arrangement) => AgreementRow | undefined> {
  const found = new Map<string, AgreementRow>()
  if (arrangements.length === 0) return () => undefined
  const rows = await db
    .selectFrom('service_agreement as agreement')
    .leftJoin('service_agreement_item as item', (on) =>
      on.onRef('item.pcn_id', '=', 'agreement.pcn_id').onRef('item.provider_id', '=', 'agreement.provider_id'),
    )
    .select(['agreement.pcn_id', 'agreement.provider_id', 'agreed_on', 'version', 'item', 'stated', 'held_by'])
    .where('agreement.pcn_id', 'in', [...new Set(arrangements.map(({ pcnId }) => pcnId))])
    .where('agreement.provider_id', 'in', [...new Set(arrangements.map(({ providerId }) => providerId))])
    .execute()
  for (const row of rows) {
    const key = keyOf({ pcnId: row.pcn_id, providerId: row.provider_id })
    const known = found.get(key) ?? { items: [], agreedOn: row.agreed_on ?? undefined, version: row.version }
    if (row.item) known.items.push({ id: row.item, stated: row.stated === true, heldBy: holderIn(row.held_by) })
    found.set(key, known)
  }
  return (asked) => found.get(keyOf(asked))
}

/** Whether there is a post of this provider under this PCN: without one there is nothing to agree. */
export async function isArranged({ db }: Context, { pcnId, providerId }: Arrangement): Promise<boolean> {
  const row = await db
    .selectFrom('post')
    .select('id')
    .where('pcn_id', '=', pcnId)
    .where('employer_id', '=', providerId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function putAgreement({ db }: Context, asked: Arrangement, now: AgreementRow): Promise<void> {
  const row = { agreed_on: now.agreedOn ?? null, version: now.version }
  const key = { pcn_id: asked.pcnId, provider_id: asked.providerId }
  await db
    .insertInto('service_agreement')
    .values({ ...key, ...row })
    .onConflict((again) => again.columns(['system_id', 'pcn_id', 'provider_id']).doUpdateSet(row))
    .execute()
  for (const { id, stated, heldBy } of now.items)
    await db
      .insertInto('service_agreement_item')
      .values({ ...key, item: id, stated, held_by: heldBy ?? null })
      .onConflict((again) =>
        again.columns(['system_id', 'pcn_id', 'provider_id', 'item']).doUpdateSet({ stated, held_by: heldBy ?? null }),
      )
      .execute()
}
