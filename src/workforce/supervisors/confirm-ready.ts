import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { accept, forbidden, invalid, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { type FoundSupervisor, findSupervisor } from './find-supervisor.ts'
import { ConfirmReady } from './supervisor.form.ts'
import { mayConfirm } from './supervisors.policy.ts'
import { insertConfirmation } from './supervisors.store.ts'

const findSelf = async (context: Context): Promise<FoundSupervisor | undefined> =>
  context.actor.kind === 'colleague' ? findSupervisor(context, context.actor.id) : undefined

/** The supervisor's own checklist, before it is gone through. */
export const viewConfirming = query({
  read: 'supervisors.checklist-viewed',
  load: (context: Context, _: object) => findSelf(context),
  may: (actor, found) => (found.supervising.length > 0 ? mayConfirm(actor, found) : 'You supervise nobody'),
  about: ({ id }) => [`colleague:${id}`],
})

type Confirmed = { id: string; colleagueId: string; edition: string; points: string[]; confirmed: number }

/** The supervisor says which points hold. What stays open is the network's to make possible: time, training, support. */
export const confirmReady = command({
  event: 'supervisors.role-confirmed',
  input: ConfirmReady,
  load: (context) => findSelf(context),
  may: (actor, found: FoundSupervisor) => mayConfirm(actor, found),
  decide: ({ standard, id: colleagueId, supervising }, form): Result<Confirmed> => {
    if (supervising.length === 0) return forbidden('You supervise nobody')
    const points = standard.supervision.supervisorReadiness.filter((point) => form.points.includes(point))
    if (points.length === 0) return invalid({ field: 'points', message: 'Choose at least one point that holds' })
    const { id } = form
    return accept({ id, colleagueId, edition: standard.edition, points, confirmed: points.length })
  },
  save: (context, made: Confirmed) => insertConfirmation(context, made),
  about: ({ colleagueId }) => [`colleague:${colleagueId}`],
  keep: ['confirmed'],
})
