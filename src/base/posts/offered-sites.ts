import type { Context } from '../../platform/context.ts'
import { openOrganisations, practicesOf } from '../organisations/index.ts'
import type { Organisation } from '../organisations/organisation.rules.ts'
import type { Post } from './post.rules.ts'

type Offered = Pick<Organisation, 'id' | 'name' | 'kind' | 'setting'>

/**
 * Where a post could be worked on a day: the practices of its PCN, every ward, hub, hostel and council team of the system (S109),
 * and wherever it is worked already.
 */
export async function offeredSites(context: Context, post: Post, on: string): Promise<Offered[]> {
  const practices = post.pcn ? await practicesOf(context, post.pcn.id, on) : []
  const sites = await openOrganisations(context, ['site'], on)
  const offered: Offered[] = [...practices, ...sites]
  const already = post.sites.filter((site) => !offered.some(({ id }) => id === site.id))
  return [...offered, ...already.map(({ id, name, kind, setting }) => ({ id, name, kind, setting }))]
}
