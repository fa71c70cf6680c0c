import { framework } from '../../base/editions/index.ts'
import { isReached } from '../../base/organisations/index.ts'
import type { Context } from '../../platform/context.ts'
import { type BesidePost, findBeside } from '../placements/index.ts'
import type { Plan } from './plan.rules.ts'
import { lockPlans, plansFor } from './plans.store.ts'

export type FoundPlans = BesidePost & {
  overEmployer: boolean
  plans: Plan[]
  competencies: { id: string; title: string }[]
  today: string
}

/** The plans of one post with what decides who may see them (safety H9). */
export async function findPlans(context: Context, postId: string, locked = false): Promise<FoundPlans | undefined> {
  const { actor, moment } = context
  const beside = await findBeside(context, postId)
  if (!beside || actor.kind !== 'colleague') return undefined
  if (locked) await lockPlans(context, postId)
  const overEmployer = await isReached(context, beside.post.employer.id)
  const plans = (await plansFor(context, [postId])).get(postId) ?? []
  return { ...beside, overEmployer, plans, competencies: competenciesByName(), today: moment.today }
}

const competenciesByName = () =>
  Object.values(framework().competencies.domains).flatMap((domain) =>
    domain.competencies.map(({ id, title }) => ({ id, title })),
  )
