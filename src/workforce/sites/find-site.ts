import { framework } from '../../base/editions/index.ts'
import { findOrganisation } from '../../base/organisations/index.ts'
import type { Organisation } from '../../base/organisations/organisation.rules.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { mayAskForAccess, reachesPractice } from '../placements/index.ts'
import { siteContacts } from './contacts.store.ts'
import { type Mark, marksOf, together } from './embedding.rules.ts'
import { atSites, type HereAtSite, workersSeen } from './find-at-site.ts'
import type { SiteContact } from './site-contacts.rules.ts'
import { factsAt } from './site-facts.rules.ts'
import { mayNameContact, mayViewSite } from './sites.policy.ts'

export type WorkerHere = HereAtSite & { marks: Mark[]; within: boolean }
export type SiteView = {
  siteId: string
  site: Organisation
  within: boolean
  workers: WorkerHere[]
  contacts: SiteContact[]
  /** How the site stands towards all who come, as far as anybody has said. */
  marks: Mark[]
  whoToRing: string | undefined
  mayName: boolean
  /** The reader asks this site for what somebody lacks there. */
  mayAsk: boolean
}

/** A practice, ward, hub, hostel or council's team: its contacts, and the link workers whom the reader may see there [S109]. */
export async function findSite(context: Context, { siteId }: { siteId: string }): Promise<SiteView | undefined> {
  const site = await findOrganisation(context, siteId)
  if (site?.kind !== 'practice' && site?.kind !== 'site') return undefined
  const within = await reachesPractice(context, siteId)
  const { items } = framework().mdt.integrationChecklist
  const workers = (await atSites(context, await workersSeen(context), siteId)).map((at) => ({
    ...at,
    within: true,
    marks: marksOf(items, factsAt(at.here, siteId).checks),
  }))
  const seen = { siteId, within, workers }
  const asking = workers.filter((worker) => mayAskForAccess(context.actor, worker) === true)
  return {
    ...seen,
    site,
    contacts: (await siteContacts(context, [siteId])).get(siteId) ?? [],
    marks: together(workers.map(({ marks }) => marks)),
    whoToRing: workers[0]?.facts.practices.find((each) => each.siteId === siteId)?.whoToRing,
    mayName: mayNameContact(context.actor, seen) === true,
    mayAsk: asking.some(({ lacks }) => lacks.access.length > 0),
  }
}

export const viewSite = query({
  read: 'sites.site-viewed',
  load: findSite,
  may: mayViewSite,
  about: ({ workers }) => workers.map(({ post }) => `post:${post.id}` as const),
})
