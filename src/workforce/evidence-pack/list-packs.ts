import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { MAKERS } from './evidence-pack.policy.ts'
import type { Pack } from './pack.rules.ts'
import { packsOf } from './packs.store.ts'
import { lastFullQuarter, type Period } from './period.rules.ts'

export type PacksView = { packs: Pack[]; quarter: Period; newId: string; organisation: string }

/** Every pack of this organisation, by whom it was made, when and for which days. */
export const listPacks = list({
  read: 'evidence-pack.listed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, ...MAKERS),
  load: async (context: Context, { organisationId }): Promise<PacksView> => ({
    packs: await packsOf(context, organisationId),
    quarter: lastFullQuarter(context.moment.today),
    newId: context.moment.newId(),
    organisation: context.actor.kind === 'colleague' ? context.actor.seat.organisationName : '',
  }),
  names: ({ packs }) => packs.map(({ id }) => `evidence-pack:${id}` as const),
})
