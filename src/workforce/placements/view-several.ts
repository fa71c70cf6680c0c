import { z } from 'zod'
import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { appointmentDuties, appointmentReason } from './appointment.rules.ts'
import { type Candidate, candidatesAt } from './candidates.store.ts'
import type { AppointmentKind } from './placement-facts.rules.ts'
import { type Member, teamUnder } from './team.ts'

export type SeveralView = {
  candidates: Candidate[]
  today: string
  /** Each worker, and which of these kinds they lack today. */
  workers: { post: Post; lacks: AppointmentKind[] }[]
}

/** Who could be appointed for several workers at once, and which of them lack whom. */
export const viewSeveral = list({
  read: 'placements.several-viewed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, ...ANSWER_FOR_WORKERS),
  load: async (context: Context, scope): Promise<SeveralView> => {
    const { today } = context.moment
    const team = await teamUnder(context, scope)
    return {
      candidates: await candidatesAt(context, [scope.organisationId]),
      today,
      workers: team.map((member) => ({ post: member.post, lacks: lacking(member, today) })),
    }
  },
  names: ({ workers }) => workers.map(({ post }): `post:${string}` => `post:${post.id}`),
})

const lacking = ({ post, facts, standard }: Member, today: string): AppointmentKind[] =>
  appointmentDuties(post, standard, today)
    .filter((duty) => !duty.site && appointmentReason(duty, post, facts, standard, today).met !== 'met')
    .map(({ kind }) => kind)
