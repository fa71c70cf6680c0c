import type { Reason } from '../../lib/verdict.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { pointsOpen, supervisorReasons } from '../supervision/supervisor.rules.ts'
import { type FoundSupervisor, findSupervisor } from './find-supervisor.ts'
import { asSupervisor } from './supervisor-facts.rules.ts'
import { isSelf, mayRecordAway, mayViewSupervisor } from './supervisors.policy.ts'

export type SupervisorView = FoundSupervisor & {
  reasons: Reason[]
  pointsOpen: string[]
  own: boolean
  mayRecordAway: boolean
  today: string
}

async function load(context: Context, colleagueId: string): Promise<SupervisorView | undefined> {
  const found = await findSupervisor(context, colleagueId)
  if (!found) return undefined
  const { actor, moment } = context
  const supervisor = asSupervisor(found)
  return {
    ...found,
    reasons: supervisorReasons(supervisor, found.standard, moment.today),
    pointsOpen: pointsOpen(supervisor, found.standard),
    own: isSelf(actor, found),
    mayRecordAway: mayRecordAway(actor, found) === true,
    today: moment.today,
  }
}

/** One supervisor: what the network owes them, whom they supervise, and when they are away. */
export const viewSupervisor = query({
  read: 'supervisors.viewed',
  load: (context: Context, { colleagueId }: { colleagueId: string }) => load(context, colleagueId),
  may: mayViewSupervisor,
  about: ({ id }) => [`colleague:${id}`],
})

/** The same for the reader. */
export const viewMySupervising = query({
  read: 'supervisors.viewed',
  load: async (context: Context, _: object) =>
    context.actor.kind === 'colleague' ? load(context, context.actor.id) : undefined,
  may: mayViewSupervisor,
  about: ({ id }) => [`colleague:${id}`],
})
