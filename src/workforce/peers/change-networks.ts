import type { Context } from '../../platform/context.ts'
import { accept, invalid, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { AddNetwork, EditNetwork } from './network.form.ts'
import { isLevel, type Network } from './network.rules.ts'
import { choicesFor, findNetwork, insertNetwork, updateNetwork } from './networks.store.ts'
import { mayHost, mayKeepNetwork } from './peers.policy.ts'

export const aboutNetwork = (id: string) => `peer-network:${id}` as const

/** A network joins the directory: its level is that of the organisation it is for [S30]. */
export const addNetwork = command({
  event: 'peers.network-added',
  input: AddNetwork,
  load: (context) => choicesFor(context),
  may: (actor) => mayHost(actor),
  decide: ({ areas, hosts }, { areaId, ...form }) => {
    const area = areas.find(({ id }) => id === areaId)
    if (!area || !isLevel(area.kind)) return invalid({ field: 'areaId', message: 'Choose for whom it is' })
    if (!hosts.some(({ id }) => id === form.hostId))
      return invalid({ field: 'hostId', message: 'Choose who hosts it: your own organisation or one under it' })
    return accept({ ...form, areaId, level: area.kind })
  },
  save: (context, made) => insertNetwork(context, made),
  about: ({ id, hostId }) => [aboutNetwork(id), `organisation:${hostId}`],
  keep: ['level'],
})

async function loadEditing(context: Context, { networkId }: { networkId: string }) {
  const network = await findNetwork(context, networkId, 'lock')
  return network && { network, ...(await choicesFor(context)) }
}

/** What the directory says of a network; closed, it leaves the directory and its events stay with those who came. */
export const editNetwork = command({
  event: 'peers.network-changed',
  input: EditNetwork,
  load: loadEditing,
  may: (actor, { network }) => mayKeepNetwork(actor, network),
  decide: ({ network, hosts }, { version, closed, networkId, ...form }, { today }) => {
    if (network.version !== version) return refuse({ kind: 'conflict', theirs: theirsOf(network) })
    if (form.hostId !== network.host.id && !hosts.some(({ id }) => id === form.hostId))
      return invalid({ field: 'hostId', message: 'Choose who hosts it: your own organisation or one under it' })
    const closedOn = closed ? (network.closedOn ?? today) : undefined
    return accept({ ...form, id: networkId, areaId: network.area.id, closedOn, closed: closedOn !== undefined })
  },
  save: (context, changed) => updateNetwork(context, changed),
  about: ({ id }) => [aboutNetwork(id)],
  keep: ['closed'],
})

/** What stands in the form, and beside it when somebody saved first. */
export const networkValues = (network: Network): Record<string, string> => ({
  hostId: network.host.id,
  title: network.title,
  about: network.about,
  howToJoin: network.howToJoin,
  contact: network.contact,
  cadence: network.cadence,
  funded: network.funded,
})

const theirsOf = (network: Network) => ({ version: network.version, values: networkValues(network) })
