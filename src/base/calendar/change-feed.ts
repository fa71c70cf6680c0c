import { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { accept, refuse } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { endFeeds, renewFeed, tenantSlug } from './feeds.store.ts'

const Mine = z.object({ id: z.uuid() })
const load = async ({ actor }: Context) => (actor.kind === 'colleague' ? { colleagueId: actor.id } : undefined)
const may = (actor: Actor) => actor.kind === 'colleague' || 'Only a colleague has a calendar'

/** A new address for the reader's own calendar; the one before it opens nothing from now on. Its secret is told once. */
export const makeFeed = command({
  event: 'calendar.address-made',
  input: Mine,
  load,
  may,
  decide: ({ colleagueId }, { id }) => accept({ id, colleagueId }),
  save: async (context, { id, colleagueId }) => {
    const secret = await renewFeed(context, id, colleagueId)
    if (secret === undefined) return refuse({ kind: 'repeated' })
    return accept({ address: `${context.publicUrl}/l/${await tenantSlug(context)}/${secret}/calendar.ics` })
  },
  about: ({ colleagueId }) => [`colleague:${colleagueId}`],
  keep: [],
})

/** The address opens nothing from now on, and there is no new one. Where there was none, nothing happened and nothing is recorded. */
export const endFeed = command({
  event: 'calendar.address-ended',
  input: z.object({}),
  load,
  may,
  decide: ({ colleagueId }) => accept({ colleagueId }),
  save: async (context, { colleagueId }) =>
    (await endFeeds(context, colleagueId)) ? accept({}) : refuse({ kind: 'repeated' }),
  about: ({ colleagueId }) => [`colleague:${colleagueId}`],
  keep: [],
})
