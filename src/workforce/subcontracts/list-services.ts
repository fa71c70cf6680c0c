import { z } from 'zod'
import { organisationsReached } from '../../base/organisations/index.ts'
import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { isSubContracted } from '../../base/posts/post.rules.ts'
import type { Reason } from '../../lib/verdict.ts'
import { sitsAs } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { arrangementsIn, type TeamMember, teamUnder } from '../placements/index.ts'
import { heldBecause } from '../placements/placements.rules.ts'
import { readinessOfPosts } from '../readiness/index.ts'
import { decisionsOf } from '../sharing/index.ts'
import type { Decision } from '../sharing/sharing.rules.ts'
import { dutiesUnder } from '../supervision/index.ts'
import { type Gap, whoseIs } from './gap.rules.ts'

type Named = { id: string; name: string }
export type Service = {
  pcn: Named
  provider: Named
  agreement: Reason | undefined
  workers: { postId: string; name: string; verdict: string }[]
  gaps: Gap[]
  /** What the provider decided to share with this PCN, the newest first. */
  decisions: Decision[]
  mayShare: boolean
}
export type ServicesView = { services: Service[]; side: 'provider' | 'pcn'; today: string }

/**
 * Every service that a provider gives to a PCN, as one seat sees it: the provider all of its PCNs, a PCN its own providers. A PCN is
 * shown the verdict, the contract items and what the provider shares, for `dutiesUnder` holds to that [S16] [S33].
 */
export const listServices = list({
  read: 'subcontracts.listed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, ...ANSWER_FOR_WORKERS),
  load: async (context: Context, scope): Promise<ServicesView> => {
    const team = (await teamUnder(context, scope)).filter(({ post }) => post.pcn && isSubContracted(post))
    const providerIds = [...new Set(team.map(({ post }) => post.employer.id))]
    const over = await organisationsReached(context, providerIds)
    const readiness = await readinessOfPosts(
      context,
      team.map(({ post }) => post),
    )
    const gaps = gapsOf(team, await dutiesUnder(context, scope))
    const decisions = await decisionsOf(context, providerIds)
    const today = context.moment.today
    const services = arrangementsIn(team, today).map(({ pcn, provider, reason }): Service => {
      const members = team.filter(({ post }) => post.pcn?.id === pcn.id && post.employer.id === provider.id)
      return {
        pcn,
        provider,
        agreement: reason,
        workers: members.map(({ post: { id, name } }) => ({
          postId: id,
          name,
          verdict: readiness.get(id)?.headline ?? 'No verdict',
        })),
        gaps: gaps.filter(({ postId }) => members.some(({ post }) => post.id === postId)),
        decisions: decisions.filter(({ pcnId, providerId }) => pcnId === pcn.id && providerId === provider.id),
        mayShare: sitsAs(context.actor, 'provider-manager') && over.has(provider.id),
      }
    })
    return { services, side: over.size > 0 ? 'provider' : 'pcn', today }
  },
  names: ({ services }) =>
    services.flatMap(({ workers }) => workers.map(({ postId }): `post:${string}` => `post:${postId}`)),
})

/** What is due soon is no gap yet. */
function gapsOf(team: readonly TeamMember[], duties: Awaited<ReturnType<typeof dutiesUnder>>): Gap[] {
  return duties.flatMap(({ reason, postId, contractual }) => {
    const member = team.find(({ post }) => post.id === postId)
    if (!member || reason.met === 'due') return []
    const { post, facts, standard } = member
    const because = heldBecause(reason.clause, post, facts, standard)
    return [{ postId: post.id, worker: post.name, reason, whose: whoseIs(reason, post), contractual, because }]
  })
}
