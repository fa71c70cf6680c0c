import { changesInForce, type StandardChange, withChanges } from '../../framework/changes.ts'
import { clauseOf } from '../../framework/clause.ts'
import { type Framework, loadFramework } from '../../framework/framework.ts'
import { type Standard, shippedStandard } from '../../framework/standard.ts'
import type { Context } from '../../platform/context.ts'
import { remembered } from '../../platform/remember.ts'
import { changesReaching } from './editions.store.ts'

let loaded: Framework | undefined
let shipped: Standard | undefined

/** The Framework as shipped: for pages that read it out and cite it. Rules take a `Standard` instead. */
export const framework = (): Framework => {
  loaded ??= loadFramework()
  return loaded
}

const shippedOnce = (): Standard => {
  shipped ??= shippedStandard(framework())
  return shipped
}

/**
 * The Framework in force for an organisation on a day: the shipped edition, then its system's, place's, PCN's and own
 * changes. Supervision and the gate follow the contracting PCN, training intervals the employer.
 */
export async function standardFor(context: Context, organisationId: string, on: string): Promise<Standard> {
  const standards = await standardsFor(context, [organisationId], on)
  return standards.get(organisationId) ?? shippedOnce()
}

/** The same for many organisations, in one statement. */
export const standardsFor = (
  context: Context,
  organisationIds: Iterable<string>,
  on: string,
): Promise<Map<string, Standard>> => standardsOf(context, [...new Set(organisationIds)], on)

const standardsOf = remembered(
  'standards',
  async (context: Context, ids: readonly string[], on: string): Promise<Map<string, Standard>> => {
    const changes = ids.length ? await changesReaching(context, ids, on) : new Map()
    return new Map(ids.map((id) => [id, standardWith(changes.get(id) ?? [], on)]))
  },
)

const standardWith = (changes: StandardChange[], on: string): Standard =>
  changes.length ? withChanges(shippedOnce(), changesInForce(changes, on)).standard : shippedOnce()

/** What people call a clause; its id where the Framework does not know it (a local item). */
export const clauseName = (id: string): string => clauseOf(framework(), id)?.title ?? id

/** Where a clause is explained, seat-relative. */
export const clauseHref = (id: string): string => clauseOf(framework(), id)?.anchor ?? `/framework/local#${id}`

/** Every change in force for an organisation on a day, widest organisation first: for pages that say what was changed, and why. */
export async function changesFor(
  context: Context,
  organisationId: string,
  on: string,
): Promise<readonly StandardChange[]> {
  const changes = await changesReaching(context, [organisationId], on)
  return withChanges(shippedOnce(), changesInForce(changes.get(organisationId) ?? [], on)).made
}
