import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { findPosts, postsIn, postsOfColleague } from '../../base/posts/index.ts'
import { isLinkWorker, type Post } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { Scope } from '../../platform/scope.ts'
import { type BesidePost, findBeside, type Member, membersOf, postsBeside, teamUnder } from '../placements/index.ts'
import { sitesWithAccess } from '../placements/placements.rules.ts'
import { trainingFacts } from '../training/index.ts'
import { type AtSite, type Lacks, lacksAt } from './lacks.rules.ts'
import { NO_SITE_FACTS, type SiteFacts } from './site-facts.rules.ts'
import { siteFacts } from './site-facts.store.ts'

/** One worker at one site: what is there, what is missing and who holds it. */
export type HereAtSite = AtSite & { siteId: string; here: SiteFacts; lacks: Lacks }
export type WorkerAtSite = BesidePost & HereAtSite

/** Undefined where there is no such post, or the site is not one that it serves or is about to. */
export async function findWorkerAtSite(
  context: Context,
  { postId, siteId }: { postId: string; siteId: string },
): Promise<WorkerAtSite | undefined> {
  const beside = await findBeside(context, postId)
  const [here] = beside ? await atSites(context, [beside], siteId) : []
  return beside && here && { ...beside, ...here }
}

/** Every site that these workers serve now or are about to, or only one of them: a fixed number of statements, however many. */
export async function atSites(context: Context, members: readonly Member[], siteId?: string): Promise<HereAtSite[]> {
  const { today } = context.moment
  const trainings = await trainingFacts(context, [...new Set(members.map(({ post }) => post.colleagueId))])
  const known = await siteFacts(
    context,
    members.map(({ post }) => post.id),
  )
  return members.flatMap(({ post, facts, standard }) =>
    sitesWithAccess(post, today)
      .filter(({ id }) => siteId === undefined || id === siteId)
      .map((site) => {
        const at = { post, site, facts, standard, trainings: trainings.get(post.colleagueId) ?? [] }
        return { ...at, siteId: site.id, here: known.get(post.id) ?? NO_SITE_FACTS, lacks: lacksAt(at, today) }
      }),
  )
}

const AT_SITE = ['practice-manager', 'practice-contact'] as const
const BESIDE = ['gp-supervisor', 'clinical-supervisor', 'practice-contact'] as const

/** The link workers whom the reader may see: their own, those whom they stand beside or manage, or all who come to their site. */
export async function workersSeen(context: Context): Promise<Member[]> {
  const { actor, moment } = context
  if (actor.kind !== 'colleague') return []
  const managing = Scope.of(actor, ...ANSWER_FOR_WORKERS)
  if (managing) return teamUnder(context, managing)
  const atSite = Scope.of(actor, ...AT_SITE)
  if (atSite) return membersOf(context, await postsIn(context, atSite, { on: moment.today, role: 'link-worker' }))
  return membersOf(context, (await ownOrBeside(context, actor.id)).filter(isLinkWorker))
}

async function ownOrBeside(context: Context, colleagueId: string): Promise<Post[]> {
  const own = await postsOfColleague(context, colleagueId)
  const beside = await findPosts(context, await postsBeside(context, colleagueId, BESIDE))
  return [...new Map([...own, ...beside.values()].map((post) => [post.id, post])).values()]
}
