import { z } from 'zod'
import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { appointmentDuties, appointmentReason } from './appointment.rules.ts'
import { holdersOfDuty } from './holders.rules.ts'
import { type Member, teamUnder } from './team.ts'

export type ContactCell = { siteId: string; reason: Reason; name?: string | undefined }
export type ContactsView = {
  practices: { id: string; name: string }[]
  workers: { postId: string; name: string; cells: ContactCell[] }[]
}

/** Who is the first point of contact for each worker at each practice: a grid, its gaps in the network's name [S44]. */
export const listFirstContacts = list({
  read: 'placements.first-contacts-listed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, ...ANSWER_FOR_WORKERS),
  load: async (context: Context, scope): Promise<ContactsView> => {
    const { today } = context.moment
    const team = await teamUnder(context, scope)
    const workers = team.map((member) => ({
      postId: member.post.id,
      name: member.post.name,
      cells: cellsOf(member, today),
    }))
    const named = workers.flatMap(({ cells }) => cells.flatMap(({ reason }) => reason.at ?? []))
    const practices = [...new Map(named.map((at) => [at.id, at])).values()]
    return { workers, practices: practices.toSorted((one, other) => one.name.localeCompare(other.name)) }
  },
  names: ({ workers }) => workers.map(({ postId }): `post:${string}` => `post:${postId}`),
})

const cellsOf = ({ post, facts, standard }: Member, today: string): ContactCell[] =>
  appointmentDuties(post, standard, today).flatMap((duty) =>
    duty.site
      ? [
          {
            siteId: duty.site.id,
            reason: appointmentReason(duty, post, facts, standard, today),
            name: holdersOfDuty(duty, facts, today)[0]?.name,
          },
        ]
      : [],
  )
