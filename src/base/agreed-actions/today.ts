import { ROLES } from '../../platform/actor.ts'
import type { TodaySource } from '../../platform/today.ts'
import { actionLine, isSoon } from './agreed-action.rules.ts'
import { paths } from './agreed-actions.paths.ts'
import { openActions } from './agreed-actions.store.ts'

/** What I agreed to do, from a week before its day: one press says that it is done, one more takes that back. */
export const actionsToday: TodaySource = {
  name: 'agreed-actions',
  kept: true,
  roles: ROLES,
  load: async (context) => {
    const { actor, moment } = context
    if (actor.kind !== 'colleague') return {}
    const open = await openActions(context, { ownerId: actor.id })
    const late = open.filter(({ dueOn }) => dueOn < moment.today).length
    const says = late ? `${late} of them past their day` : 'None of them past its day'
    const figure = { label: 'Actions you agreed to do', value: String(open.length), says, href: paths.mine() }
    return {
      figures: open.length ? [figure] : [],
      lines: open.filter((action) => isSoon(action, moment.today)).map((action) => actionLine(action, moment.today)),
    }
  },
}
