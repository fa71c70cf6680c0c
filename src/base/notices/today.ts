import type { TodayLine, TodaySource } from '../../platform/today.ts'
import { paths } from './notices.paths.ts'
import { KEEPERS } from './notices.policy.ts'
import { outboxCounts } from './outbox.store.ts'
import { alarms } from './system.rules.ts'
import { systemState } from './system.store.ts'

/** What is broken or waiting in the service itself. */
export const keepersToday: TodaySource = {
  name: 'notices',
  mailed: true,
  roles: KEEPERS,
  load: async (context) => {
    const state = await systemState(context)
    const broken = alarms(state).map(
      (alarm, index): TodayLine => ({
        key: `system-${index}`,
        rank: 0,
        what: alarm.says,
        whom: 'The service itself',
        why: alarm.mend,
        state: 'owed',
        action: { kind: 'link', label: 'Look at the system', href: paths.system },
      }),
    )
    return { lines: [...broken, ...unsent(await outboxCounts(context))] }
  },
}

const unsent = ({ held, failed }: { held: number; failed: number }): TodayLine[] =>
  held + failed === 0
    ? []
    : [
        {
          key: 'outbox',
          rank: 10,
          what: held + failed === 1 ? 'One message was not sent' : `${held + failed} messages were not sent`,
          whom: 'The outbox',
          why: held > 0 ? 'No mail server is set up, so nobody was told' : 'The mail server refused',
          state: 'owed',
          action: { kind: 'link', label: 'Open the outbox', href: paths.outbox },
        },
      ]
