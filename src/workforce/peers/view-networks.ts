import { namedHistory } from '../../base/colleagues/index.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { accept, missing, type Result } from '../../platform/result.ts'
import { aboutNetwork } from './change-networks.ts'
import type { FoundEvent } from './event.rules.ts'
import { eventsOf } from './events.store.ts'
import type { Choice, FoundNetwork } from './network.rules.ts'
import { choicesFor, findNetwork } from './networks.store.ts'
import { mayHost, mayKeepNetwork, maySeeNetwork } from './peers.policy.ts'

export type NetworkView = {
  network: FoundNetwork
  ahead: FoundEvent[]
  past: FoundEvent[]
  mayKeep: boolean
  history: Awaited<ReturnType<typeof namedHistory>>
}

/** One network: what it is, how to join, what is on and what was. */
export const viewNetwork = query({
  read: 'peers.network-viewed',
  load: async (context: Context, { networkId }: { networkId: string }): Promise<NetworkView | undefined> => {
    const network = await findNetwork(context, networkId)
    if (!network) return undefined
    const mayKeep = mayKeepNetwork(context.actor, network) === true
    const history = mayKeep ? await namedHistory(context, aboutNetwork(networkId)) : []
    return { network, ...(await eventsOf(context, networkId)), mayKeep, history }
  },
  may: (actor, { network }) => maySeeNetwork(actor, network),
  about: () => [],
})

export type Choices = { areas: Choice[]; hosts: Choice[] }

/** For whom a network may be and who may host it. */
export async function viewAddNetwork(context: Context): Promise<Result<Choices>> {
  return mayHost(context.actor) === true ? accept(await choicesFor(context)) : missing()
}

export const viewEditNetwork = query({
  read: 'peers.network-opened',
  load: async (context: Context, { networkId }: { networkId: string }) => {
    const network = await findNetwork(context, networkId)
    return network && { network, ...(await choicesFor(context)) }
  },
  may: (actor, { network }) => mayKeepNetwork(actor, network),
  about: () => [],
})
