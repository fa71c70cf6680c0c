import { changesInForce, type StandardChange, withChanges } from '../../framework/changes.ts'
import { clauseOf } from '../../framework/clause.ts'
import { type Framework, loadFramework } from '../../framework/framework.ts'
import type { Setting } from '../../framework/standard/setting.ts'
import { type Standard, shippedStandard } from '../../framework/standard.ts'
import type { Context } from '../../platform/context.ts'
import { kept } from '../../platform/kept.ts'
import { underStamps } from '../../platform/memory.ts'
import { remembered } from '../../platform/remember.ts'
import { isAddition, lastOfEach, levelOf, type ReachingChange } from './change.rules.ts'
import { changesReaching, underOn } from './editions.store.ts'
import { basisOfFigure, figureBy } from './figure-basis.rules.ts'

let loaded: Framework | undefined
let shipped: Standard | undefined

/** The Framework as shipped: for pages that read it out and cite it. Rules take a `Standard` instead. */
export const framework = (): Framework => {
  loaded ??= loadFramework()
  return loaded
}

/** The standard before anybody changed anything. */
export const shippedOnce = (): Standard => {
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
  underStamps('standards'),
  kept('standards', async (context: Context, ids: readonly string[], on: string): Promise<Map<string, Standard>> => {
    const changes = await standing(context, ids, on)
    return new Map(ids.map((id) => [id, laidOver(changes.get(id) ?? [], on).standard]))
  }),
)

const laidOver = (changes: readonly StandardChange[], on: string) =>
  changes.length
    ? withChanges(shippedOnce(), changesInForce(changes, on))
    : { standard: shippedOnce(), made: [], refused: [] }

/** What each organisation is held to on a day: of each maker's changes the last, with the one that a look supposes. */
async function standing(context: Context, ids: readonly string[], on: string): Promise<Map<string, ReachingChange[]>> {
  if (ids.length === 0) return new Map()
  const found = await supposing(context, await changesReaching(context, ids, on), ids, on)
  return new Map([...found].map(([id, changes]) => [id, lastOfEach(changes)]))
}

async function supposing(
  context: Context,
  changes: Map<string, ReachingChange[]>,
  ids: readonly string[],
  on: string,
): Promise<Map<string, ReachingChange[]>> {
  const { supposed } = context
  if (supposed === undefined) return changes
  if (supposed.kind === 'taken-away')
    return new Map([...changes].map(([id, all]) => [id, all.filter((each) => each.id !== supposed.changeId)]))
  const { organisationId, path, value, from } = supposed
  const under = from <= on ? await underOn(context, organisationId, ids, on) : undefined
  if (!under) return changes
  const at = { id: organisationId, name: under.name }
  const made = (id: string): ReachingChange => ({
    ...{ id: 'supposed', at, path, value, from, basis: '' },
    by: id === organisationId ? 'own' : levelOf(under.kind),
  })
  return new Map(
    ids.map((id) => {
      const before = changes.get(id) ?? []
      return [id, under.reached.has(id) ? [...before, made(id)] : before]
    }),
  )
}

/**
 * What an organisation is held to on a day before it says anything of one setting itself: its own change is judged
 * against this, so that it may take back what it tightened, and never what a wider organisation asks for.
 */
export async function groundFor(context: Context, organisationId: string, path: string, on: string): Promise<Standard> {
  const changes = (await standing(context, [organisationId], on)).get(organisationId) ?? []
  const others = changes.filter((each) => each.path !== path || each.at.id !== organisationId || isAddition(path))
  return laidOver(others, on).standard
}

/** What people call a clause; its id where the Framework does not know it (a local item). */
export const clauseName = (id: string): string => clauseOf(framework(), id)?.title ?? id

/** Where a figure as shipped comes from, said beside it wherever the Framework itself does not state it (safety H8). */
export const sourceOf = ({ path, clause }: Pick<Setting, 'path' | 'clause'>): string | undefined => {
  const basis = basisOfFigure(framework(), path, clause)
  return basis === 'wdf' || /\.(retired|add)$/.test(path) ? undefined : figureBy(basis)
}

/** Where a clause is explained, seat-relative. */
export const clauseHref = (id: string): string => clauseOf(framework(), id)?.anchor ?? `/framework/local#${id}`

/** Every change in force for an organisation on a day, widest organisation first: for pages that say what was changed, and why. */
export async function changesFor(
  context: Context,
  organisationId: string,
  on: string,
): Promise<readonly StandardChange[]> {
  return (await heldTo(context, organisationId, on)).made
}

/** The standard for an organisation on a day, the changes that made it, and those set aside, each with the reason. */
export async function heldTo(context: Context, organisationId: string, on: string) {
  return laidOver((await standing(context, [organisationId], on)).get(organisationId) ?? [], on)
}
