import { z } from 'zod'
import { standardFor } from '../../base/editions/index.ts'
import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import { postsIn } from '../../base/posts/index.ts'
import { inPost } from '../../base/posts/post.rules.ts'
import { optional, wholeNumberField } from '../../lib/fields.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { accept } from '../../platform/result.ts'
import { Scope } from '../../platform/scope.ts'
import { command } from '../../platform/use-case.ts'
import { SetTarget } from './capacity.form.ts'
import { type Sum, twoDecimals, usualSum } from './capacity.rules.ts'
import { ENOUGH_CONTACTS } from './factor.rules.ts'
import { contactLengthsOf } from './factors.store.ts'
import { capacityOfPosts } from './find-capacity.ts'
import {
  contactsTradeOff,
  type LocalTarget,
  type Plan,
  planFor,
  type SafeMaximum,
  safeMaximum,
} from './planner.rules.ts'
import { insertTarget, targetOf } from './target.store.ts'
import { type WhoseUsual, whoseUsual } from './whose-usual.ts'

export type Planner = {
  safe: SafeMaximum
  scheme: Sum
  whose: WhoseUsual
  target?: LocalTarget | undefined
  plan?: Plan | undefined
  tradeOff: ReturnType<typeof contactsTradeOff>
}

/** How many whole-time posts a number of people a year asks for; any local target beside the safe maximum (S21, S46). */
export const viewPlanner = list({
  read: 'capacity.planner-opened',
  filter: z.object({
    people: optional(wholeNumberField('Enter a number of people a year', { min: 1, max: 1_000_000 })),
  }),
  scope: (actor) => Scope.of(actor, ...MANAGERS),
  load: async (context, scope, { people }): Promise<Planner> => {
    const { today } = context.moment
    const posts = (await postsIn(context, scope, { on: today, role: 'link-worker' })).filter((post) =>
      inPost(post, today),
    )
    const capacities = [...(await capacityOfPosts(context, posts)).values()]
    const team = capacities.flatMap(({ standing, sum }) => (standing ? [{ wte: sum.wte, standing }] : []))
    const safe = safeMaximum(team)
    const scheme = await schemeOf(context, scope.organisationId)
    const target = await targetOf(context, scope.organisationId)
    const whose = await whoseUsual(context, { id: scope.organisationId }, ['annual_ceiling'])
    const asked = people ?? target?.people
    return {
      safe,
      scheme,
      whose,
      target,
      plan: asked ? planFor(asked, scheme, safe) : undefined,
      tradeOff: contactsTradeOff(scheme, [6, 9, 12]),
    }
  },
  names: () => [],
})

/** One whole-time post with the figures of this service: its own standard, and its own length of contacts. */
async function schemeOf(context: Context, organisationId: string): Promise<Sum> {
  const { caseload } = await standardFor(context, organisationId, context.moment.today)
  const length = (await contactLengthsOf(context, [organisationId])).get(organisationId)
  const usual = usualSum(caseload)
  const measured = length && length.contacts >= ENOUGH_CONTACTS && length.medianMinutes > 0
  return measured ? { ...usual, hours_per_contact: twoDecimals(length.medianMinutes / 60) } : usual
}

/** A target is somebody's wish. It changes no limit. */
export const setTarget = command({
  event: 'capacity.target-set',
  input: SetTarget,
  load: async (context) => Scope.of(context.actor, ...MANAGERS),
  may: () => true,
  decide: ({ organisationId, colleagueId }, { id, people, askedBy, from }) =>
    accept({ id, people, askedBy, from, organisationId, setBy: colleagueId }),
  save: insertTarget,
  about: ({ organisationId, id }) => [`organisation:${organisationId}`, `local-target:${id}`],
  keep: ['people', 'from'],
})
