import { framework } from '../../base/editions/index.ts'
import { settingWords } from '../../base/organisations/organisation.rules.ts'
import type { AccessType } from '../../framework/standard/record-access.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { mayAppoint, mayAskForAccess, mayGrantAccess, maySavePractice, mayViewAccess } from '../placements/index.ts'
import { type Access, accessNeeded, isAtPractice, isOwn } from '../placements/placements.rules.ts'
import { siteContacts } from './contacts.store.ts'
import { type Mark, marksOf } from './embedding.rules.ts'
import { findWorkerAtSite, type WorkerAtSite } from './find-at-site.ts'
import type { SiteContact } from './site-contacts.rules.ts'
import { factsAt } from './site-facts.rules.ts'
import { historyAtSite, type SiteEntry } from './site-history.store.ts'
import { mayWriteAtSite } from './sites.policy.ts'

type Way = { type: AccessType; access: Access | undefined }
export type WorkerAtSiteView = WorkerAtSite & {
  today: string
  /** Every kind of access that is needed here, and how it stands. */
  ways: Way[]
  whoToRing: string | undefined
  /** What this place is, where it is no practice: "Hospital ward". */
  setting: string | undefined
  contacts: SiteContact[]
  marks: Mark[]
  history: SiteEntry[]
  own: boolean
  mayWrite: boolean
  mayAsk: boolean
  /** The reader answers for the site, or says what it told them. */
  mayAnswer: boolean
  maySayUse: boolean
  mayAppoint: boolean
}

async function load(
  context: Context,
  asked: { postId: string; siteId: string },
): Promise<WorkerAtSiteView | undefined> {
  const worker = await findWorkerAtSite(context, asked)
  if (!worker) return undefined
  const { actor, moment } = context
  const { post, site, facts, standard, siteId, here } = worker
  const access = (id: string) => facts.access.find((each) => each.siteId === siteId && each.accessType === id)
  return {
    ...worker,
    today: moment.today,
    ways: accessNeeded(standard, facts, site).map((type) => ({ type, access: access(type.id) })),
    whoToRing: facts.practices.find((each) => each.siteId === siteId)?.whoToRing,
    setting: site.setting && settingWords[site.setting],
    contacts: (await siteContacts(context, [siteId])).get(siteId) ?? [],
    marks: marksOf(framework().mdt.integrationChecklist.items, factsAt(here, siteId).checks),
    history: await historyAtSite(context, post.id, siteId),
    own: isOwn(actor, worker),
    mayWrite: mayWriteAtSite(actor, worker) === true,
    mayAsk: mayAskForAccess(actor, worker) === true && !isAtPractice(actor, siteId),
    mayAnswer: mayGrantAccess(actor, worker) === true,
    maySayUse: maySavePractice(actor, { siteId, within: worker.within }) === true,
    mayAppoint: mayAppoint(actor, worker) === true,
  }
}

/** One worker at one practice or other site: what is in place, what is missing and who holds it, and what happened [S53] [S109]. */
export const viewWorkerAtSite = query({
  read: 'sites.worker-viewed',
  load,
  may: mayViewAccess,
  about: ({ post }) => [`post:${post.id}`],
})
