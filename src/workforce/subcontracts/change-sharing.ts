import { z } from 'zod'
import { findOrganisations, isReached } from '../../base/organisations/index.ts'
import { choiceField } from '../../lib/fields.ts'
import { type Actor, sitsAs } from '../../platform/actor.ts'
import type { About, Context } from '../../platform/context.ts'
import { accept, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { isArranged } from '../placements/index.ts'
import { beginSharing, endSharing } from '../sharing/index.ts'
import { SHARED_KINDS } from '../sharing/sharing.rules.ts'

const ChangeSharing = z.object({
  pcnId: z.uuid(),
  providerId: z.uuid(),
  kind: choiceField(SHARED_KINDS, 'Choose what to share'),
})
type ChangeSharing = z.infer<typeof ChangeSharing>
type Arranged = { provider: string; withinProvider: boolean }

async function findArranged(context: Context, asked: ChangeSharing): Promise<Arranged | undefined> {
  if (!(await isArranged(context, asked))) return undefined
  const provider = (await findOrganisations(context, [asked.providerId])).get(asked.providerId)
  return provider && { provider: provider.name, withinProvider: await isReached(context, asked.providerId) }
}

const mayShare = (actor: Actor, { provider, withinProvider }: Arranged): true | string =>
  (withinProvider && sitsAs(actor, 'provider-manager')) || `Only a manager of ${provider} decides what a PCN sees`

const decide = (_: Arranged, form: ChangeSharing, __: unknown, actor: Actor) =>
  actor.kind === 'colleague' ? accept({ ...form, by: actor.id }) : refuse({ kind: 'missing' })

type Change = ChangeSharing & { by: string }
const about = ({ pcnId, providerId }: Change): About[] => [`organisation:${pcnId}`, `organisation:${providerId}`]

/** From today a PCN sees one kind more of what concerns a provider's workers [S16]. */
export const share = command({
  event: 'subcontracts.shared',
  input: ChangeSharing,
  load: findArranged,
  may: mayShare,
  decide,
  save: (context, change: Change) => beginSharing(context, change),
  about,
  keep: ['kind', 'pcnId', 'providerId'],
})

/** From today it does not any more. */
export const stopSharing = command({
  event: 'subcontracts.sharing-stopped',
  input: ChangeSharing,
  load: findArranged,
  may: mayShare,
  decide,
  save: (context, change: Change) => endSharing(context, change),
  about,
  keep: ['kind', 'pcnId', 'providerId'],
})
