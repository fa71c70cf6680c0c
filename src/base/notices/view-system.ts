import { z } from 'zod'
import { list } from '../../platform/list.ts'
import { LOGS, type Verification, verifyLog } from '../../platform/log-seal.ts'
import { Scope } from '../../platform/scope.ts'
import { KEEPERS } from './notices.policy.ts'
import { type Alarm, alarms, type SystemState } from './system.rules.ts'
import { systemState } from './system.store.ts'

export type SystemView = { state: SystemState; alarms: Alarm[] }

/** How the service itself stands, as far as one tenant is concerned. */
export const viewSystem = list({
  read: 'notices.system-viewed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, ...KEEPERS),
  load: async (context): Promise<SystemView> => {
    const state = await systemState(context)
    return { state, alarms: alarms(state) }
  },
  names: () => [],
})

/** Makes every hash of both logs again. It reads all of them: asked for on a page of its own. */
export const viewSeals = list({
  read: 'notices.seals-verified',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, ...KEEPERS),
  load: async (context): Promise<Verification[]> => {
    const found = []
    for (const log of LOGS) found.push(await verifyLog(context, log))
    return found
  },
  names: () => [],
})
