import { accept, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { decideMove, type Move, type Moving } from './change.rules.ts'
import { lockOrganisation } from './keep-organisations.store.ts'
import { MoveOrganisation } from './organisation.form.ts'
import { mayReorganise } from './organisations.policy.ts'
import { findOrganisation, membershipsOf } from './organisations.store.ts'
import { saveMove } from './reorganise.store.ts'

/** From a day it belongs to another: one membership ends, the next begins, and both stay on its page. */
export const moveOrganisation = command({
  event: 'organisations.organisation-moved',
  input: MoveOrganisation,
  load: async (context, { organisationId, parentId }): Promise<Moving | undefined> => {
    const organisation = await lockOrganisation(context, organisationId)
    return (
      organisation && {
        organisation,
        memberships: await membershipsOf(context, organisationId),
        parent: await findOrganisation(context, parentId),
      }
    )
  },
  may: mayReorganise,
  decide: (moving, { from, reason }): Result<Move & { reason: string }> => {
    const move = decideMove(moving, from)
    return move.ok ? accept({ ...move.value, reason }) : move
  },
  save: async (context, move) => accept(await saveMove(context, move, move.reason)),
  about: ({ organisationId, parentId }) => [`organisation:${organisationId}`, `organisation:${parentId}`],
  keep: ['fromName', 'toName', 'from'],
})
