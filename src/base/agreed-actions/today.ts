import { ROLES } from '../../platform/actor.ts'
import type { TodaySource } from '../../platform/today.ts'
import { actionLine, isSoon } from './agreed-action.rules.ts'
import { openActions } from './agreed-actions.store.ts'

/** What I agreed to do, from a week before its day: one press says that it is done, one more takes that back. */
export const actionsToday: TodaySource = {
  name: 'agreed-actions',
  roles: ROLES,
  load: async (context) => {
    const { actor, moment } = context
    if (actor.kind !== 'colleague') return {}
    const open = await openActions(context, { ownerId: actor.id })
    return {
      lines: open.filter((action) => isSoon(action, moment.today)).map((action) => actionLine(action, moment.today)),
    }
  },
}
