import { z } from 'zod'
import { ROLES } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { afterField, type Page } from '../../platform/paging.ts'
import { Scope } from '../../platform/scope.ts'
import type { AgreedAction } from './agreed-action.rules.ts'
import { findAction, openActions, settledActions } from './agreed-actions.store.ts'

export type MyActions = { open: AgreedAction[]; settled: Page<AgreedAction>; justSettled: AgreedAction | undefined }

/** What the reader agreed to do, and what they did: their own, so nobody else's record is looked at. */
export const listMyActions = list({
  read: 'agreed-actions.mine-listed',
  filter: z.object({ after: afterField, settled: z.uuid().optional().catch(undefined) }),
  scope: (actor) => Scope.of(actor, ...ROLES),
  load: async (context: Context, { colleagueId }, { after, settled }): Promise<MyActions> => {
    const pressed = settled ? await findAction(context, settled) : undefined
    return {
      open: await openActions(context, { ownerId: colleagueId }),
      settled: await settledActions(context, colleagueId, after),
      justSettled: pressed?.settled && pressed.owner.id === colleagueId ? pressed : undefined,
    }
  },
  names: () => [],
})
