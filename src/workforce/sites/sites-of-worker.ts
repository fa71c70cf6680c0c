import { framework } from '../../base/editions/index.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { type BesidePost, findBeside, mayViewAccess } from '../placements/index.ts'
import { isOwn } from '../placements/placements.rules.ts'
import { type Mark, marksOf } from './embedding.rules.ts'
import { atSites, type HereAtSite } from './find-at-site.ts'
import { factsAt } from './site-facts.rules.ts'

export type SitesOfWorker = BesidePost & { siteId: string; own: boolean; sites: (HereAtSite & { marks: Mark[] })[] }

async function load(context: Context, { postId }: { postId: string }): Promise<SitesOfWorker | undefined> {
  const beside = await findBeside(context, postId)
  if (!beside) return undefined
  const { items } = framework().mdt.integrationChecklist
  const sites = (await atSites(context, [beside])).map((at) => ({
    ...at,
    marks: marksOf(items, factsAt(at.here, at.siteId).checks),
  }))
  // Of no one site: whoever answers for one of them sees that one, on its own page.
  return { ...beside, siteId: '', own: isOwn(context.actor, beside), sites }
}

/** Every practice and site of one worker, side by side. */
export const viewSitesOfWorker = query({
  read: 'sites.of-worker-viewed',
  load,
  may: mayViewAccess,
  about: ({ post }) => [`post:${post.id}`],
})
