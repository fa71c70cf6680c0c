import { z } from 'zod'
import { framework } from '../../base/editions/index.ts'
import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { teamUnder } from '../placements/index.ts'
import { type Mark, marksOf, together } from './embedding.rules.ts'
import { atSites, type HereAtSite } from './find-at-site.ts'
import { factsAt } from './site-facts.rules.ts'

export type OwedSite = {
  id: string
  name: string
  /** How the site stands towards all of the team who come. */
  marks: Mark[]
  /** How many of the team it still owes something. */
  owes: number
}
export type OwedWorker = { postId: string; name: string; cells: HereAtSite[] }
export type OwedView = { sites: OwedSite[]; workers: OwedWorker[]; organisation: string; today: string }

/** What each practice and site still owes each worker under a seat: a fixed number of statements, however many there are. */
export async function owedUnder(context: Context, scope: Scope): Promise<HereAtSite[]> {
  return atSites(context, await teamUnder(context, scope))
}

/** The same as a grid of workers and sites, with how embedded each site lets them be. */
export const listOwed = list({
  read: 'sites.owed-listed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, ...ANSWER_FOR_WORKERS),
  load: async (context: Context, scope): Promise<OwedView> => ({
    ...gridOf(await owedUnder(context, scope)),
    organisation: context.actor.kind === 'colleague' ? context.actor.seat.organisationName : '',
    today: context.moment.today,
  }),
  names: ({ workers }) => workers.map(({ postId }): `post:${string}` => `post:${postId}`),
})

function gridOf(cells: readonly HereAtSite[]): Pick<OwedView, 'sites' | 'workers'> {
  const { items } = framework().mdt.integrationChecklist
  const workers = new Map<string, OwedWorker>()
  for (const cell of cells) {
    const worker = workers.get(cell.post.id) ?? { postId: cell.post.id, name: cell.post.name, cells: [] }
    worker.cells.push(cell)
    workers.set(cell.post.id, worker)
  }
  const sites = [...new Map(cells.map(({ site }) => [site.id, site])).values()].map(({ id, name, kind }) => {
    const here = cells.filter(({ siteId }) => siteId === id)
    const marks = together(here.map((cell) => marksOf(items, factsAt(cell.here, id).checks)))
    return {
      id,
      name,
      kind,
      marks,
      owes: here.filter(({ lacks }) => lacks.access.length + lacks.contact.length > 0).length,
    }
  })
  const first = (one: { kind: string }) => Number(one.kind !== 'practice')
  return {
    sites: sites.toSorted((one, other) => first(one) - first(other) || one.name.localeCompare(other.name)),
    workers: [...workers.values()],
  }
}
