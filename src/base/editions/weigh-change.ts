import type { Context } from '../../platform/context.ts'
import { type Page, pageOf } from '../../platform/paging.ts'
import { differing, type StandardEffect, type Supposed } from '../../platform/standard-effects.ts'
import { isAfter, keyOf, touchedFirst, type WorkerEffects } from './effect.rules.ts'
import { postsHeldTo } from './reached-posts.store.ts'

/** Whom a change would touch, judged on its first day by what is known today: every post that it reaches, and what would differ. */
export type Weighed = {
  on: string
  reached: number
  touched: number
  owing: number
  page: Page<WorkerEffects<StandardEffect>>
}

/** As many workers as a page shows. */
const A_PAGE = 50

type Asked = {
  organisationId: string
  path: string
  on: string
  supposed: Supposed
  after?: readonly string[] | undefined
}

/**
 * Each module that works something out from the standard is asked twice how these posts stand on that day: as things are,
 * and as they would be. A fixed number of statements, however many posts.
 */
export async function weigh(context: Context, { organisationId, path, on, supposed, after }: Asked): Promise<Weighed> {
  const posts = await postsHeldTo(context, organisationId, on)
  const effects = await effectsOn(
    context,
    posts.map(({ id }) => id),
    { path, on, supposed },
  )
  const rows = posts.map(({ id, name }) => ({ postId: id, name, effects: effects.get(id) ?? [] }))
  // Sorting moves rows about and changes none.
  const sorted = touchedFirst(rows) as typeof rows
  const left = after ? sorted.filter((row) => isAfter(row, after)) : sorted
  return {
    on,
    reached: rows.length,
    touched: rows.filter((row) => row.effects.length > 0).length,
    owing: rows.filter((row) => row.effects.some(({ turns }) => turns === 'owed')).length,
    page: pageOf(left.slice(0, A_PAGE + 1), A_PAGE, keyOf),
  }
}

async function effectsOn(
  context: Context,
  ids: readonly string[],
  { path, on, supposed }: Pick<Asked, 'path' | 'on' | 'supposed'>,
): Promise<Map<string, StandardEffect[]>> {
  const asIs = { ...context, moment: { ...context.moment, today: on }, memory: new Map(), supposed: undefined }
  const asItWouldBe = { ...asIs, memory: new Map(), supposed }
  const byPost = new Map<string, StandardEffect[]>()
  if (ids.length === 0) return byPost
  for (const source of context.app.standardEffects.filter(({ turnsOn }) => turnsOn(path)))
    for (const effect of differing(await source.stands(asIs, ids), await source.stands(asItWouldBe, ids)))
      byPost.set(effect.postId, [...(byPost.get(effect.postId) ?? []), effect])
  return byPost
}
