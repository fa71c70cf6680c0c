import type { PostSite } from '../../base/posts/post.rules.ts'
import type { AccessType } from '../../framework/standard/record-access.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { trainingFacts } from '../training/index.ts'
import { accessNeeded, accessReasons, sitesWithAccess } from './access.rules.ts'
import { toAsk, toGrant } from './access-change.rules.ts'
import { trainingLacking } from './access-training.rules.ts'
import { type BesidePost, findBeside, reachesPractice } from './find-beside.ts'
import type { Access } from './placement-facts.rules.ts'
import { mayAskForAccess, mayGrantAccess, maySavePractice, mayViewAccess } from './placements.policy.ts'

export type AccessRow = { type: AccessType; needed: boolean; access: Access | undefined }
export type AccessView = BesidePost & {
  site: PostSite
  siteId: string
  today: string
  rows: AccessRow[]
  reason: Reason | undefined
  whoToRing: string | undefined
  /** The training to use these records that is not done: its titles. */
  untrained: string[]
  /** How many kinds one press would ask for, and would make live; none when the reader may not. */
  toAsk: number
  toGrant: number
  mayGrant: boolean
  maySavePractice: boolean
}

async function load(
  context: Context,
  { postId, siteId }: { postId: string; siteId: string },
): Promise<AccessView | undefined> {
  const { actor, moment } = context
  const beside = await findBeside(context, postId)
  const site = beside && sitesWithAccess(beside.post, moment.today).find(({ id }) => id === siteId)
  if (!beside || !site) return undefined
  const { post, facts, standard } = beside
  const trainings = (await trainingFacts(context, [post.colleagueId])).get(post.colleagueId) ?? []
  const known = { facts, standard, site }
  const mayGrant = mayGrantAccess(actor, { ...beside, siteId }) === true
  const mayAsk = mayAskForAccess(actor, { ...beside, siteId }) === true
  return {
    ...beside,
    site,
    siteId,
    today: moment.today,
    rows: rowsOf(beside, site),
    reason: accessReasons(post, facts, trainings, standard, moment.today).find(({ at }) => at?.id === siteId),
    untrained: trainingLacking(siteId, post, trainings, standard, moment.today).map(({ title }) => title),
    whoToRing: facts.practices.find((each) => each.siteId === siteId)?.whoToRing,
    toAsk: mayAsk ? toAsk(known, moment.today).length : 0,
    toGrant: mayGrant ? toGrant(known, moment.today).length : 0,
    mayGrant,
    maySavePractice: maySavePractice(actor, { siteId, within: await reachesPractice(context, siteId) }) === true,
  }
}

function rowsOf({ standard, facts }: BesidePost, site: PostSite): AccessRow[] {
  const needed = accessNeeded(standard, facts, site)
  return standard.recordAccess.types
    .map((type) => ({
      type,
      needed: needed.some(({ id }) => id === type.id),
      access: facts.access.find((each) => each.siteId === site.id && each.accessType === type.id),
    }))
    .toSorted((one, other) => Number(other.needed) - Number(one.needed))
}

/** Record access of one worker at one practice: each kind, how far it has come, and whom to ring when it breaks. */
export const viewAccess = query({
  read: 'placements.access-viewed',
  load,
  may: mayViewAccess,
  about: ({ post }) => [`post:${post.id}`],
})
