import { z } from 'zod'
import { postsIn } from '../../base/posts/index.ts'
import { hasStarted, type Post } from '../../base/posts/post.rules.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { trainingFacts } from '../training/index.ts'
import { accessNeeded, accessReasons } from './access.rules.ts'
import { toGrant } from './access-change.rules.ts'
import { appointmentDuties, appointmentReason } from './appointment.rules.ts'
import { holdersOfDuty } from './holders.rules.ts'
import type { Leaver } from './leavers.rules.ts'
import { leaversUnder } from './leavers.store.ts'
import { type Member, membersOf } from './team.ts'

export type WorkerHere = {
  post: Post
  /** 1 Monday to 7 Sunday; empty where nobody has said. */
  weekdays: number[]
  from: string
  coming: boolean
  contact: { name?: string | undefined; reason: Reason | undefined }
  access: Reason | undefined
  live: number
  needed: number
  /** Kinds of access that somebody has asked for and that are not live yet. */
  waiting: number
  toGrant: number
}
export type HereView = { siteId: string; workers: WorkerHere[]; leavers: Leaver[] }

/** The link workers who come to this practice, and what they still need from it. */
export const listHere = list({
  read: 'placements.here-listed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, 'practice-contact', 'practice-manager'),
  load: async (context: Context, scope): Promise<HereView> => workersAt(context, scope),
  names: ({ workers, leavers }) => [
    ...workers.map(({ post }): `post:${string}` => `post:${post.id}`),
    ...leavers.map(({ postId }): `post:${string}` => `post:${postId}`),
  ],
})

/** The same for other pages of the practice: nothing is noted here. */
export async function workersAt(context: Context, scope: Scope): Promise<HereView> {
  const { today } = context.moment
  const posts = await postsIn(context, scope, { on: today, role: 'link-worker' })
  const team = await membersOf(context, posts)
  const trainings = await trainingFacts(context, [...new Set(posts.map(({ colleagueId }) => colleagueId))])
  const siteId = scope.organisationId
  const workers = team.flatMap((member) => {
    const reasons = accessReasons(
      member.post,
      member.facts,
      trainings.get(member.post.colleagueId) ?? [],
      member.standard,
      today,
    )
    const access = reasons.find(({ at }) => at?.id === siteId)
    return workerHere(member, siteId, access, today)
  })
  return { siteId, workers, leavers: await leaversUnder(context, siteId) }
}

function workerHere(member: Member, siteId: string, access: Reason | undefined, today: string): WorkerHere[] {
  const { post, facts, standard } = member
  const site = post.sites.find(({ id, until }) => id === siteId && (until === undefined || until > today))
  if (!site) return []
  const from = site.from > post.startedOn ? site.from : post.startedOn
  const needed = accessNeeded(standard, facts, site).map(({ id }) => id)
  const here = facts.access.filter((each) => each.siteId === siteId && needed.includes(each.accessType))
  const duty = appointmentDuties(post, standard, today).find((each) => each.site?.id === siteId)
  return [
    {
      post,
      weekdays: site.weekdays,
      from,
      coming: from > today || !hasStarted(post, today),
      contact: {
        name: duty && holdersOfDuty(duty, facts, today)[0]?.name,
        reason: duty && appointmentReason(duty, post, facts, standard, today),
      },
      access,
      live: here.filter(({ state }) => state === 'live').length,
      needed: needed.length,
      waiting: here.filter(({ state }) => state === 'requested' || state === 'approved').length,
      toGrant: toGrant({ facts, standard, site }, today).length,
    },
  ]
}
