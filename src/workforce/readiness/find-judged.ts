import { reaches } from '../../base/organisations/index.ts'
import type { Context } from '../../platform/context.ts'
import { placementFacts } from '../placements/index.ts'
import { readinessOf } from './find-readiness.ts'
import type { Judged } from './readiness.policy.ts'

/** A verdict with what decides who may see it and add to it. */
export async function findJudged(context: Context, postId: string): Promise<Judged | undefined> {
  const readiness = (await readinessOf(context, [postId])).get(postId)
  if (!readiness) return undefined
  const { actor, moment } = context
  const { employer, pcn } = readiness.post
  const over = async (id: string | undefined) =>
    actor.kind === 'colleague' &&
    id !== undefined &&
    (await reaches(context, actor.seat.organisationId, id, moment.today))
  const reached = (await over(employer.id)) || (await over(pcn?.id))
  const appointments = (await placementFacts(context, [postId])).get(postId)?.appointments ?? []
  const supervising = appointments.filter(
    ({ kind, from, until }) => kind === 'gp-supervisor' && from <= moment.today && (!until || until > moment.today),
  )
  return { ...readiness, reached, gpSupervisorIds: supervising.map(({ colleagueId }) => colleagueId) }
}
