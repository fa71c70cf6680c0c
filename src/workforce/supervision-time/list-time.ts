import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { query } from '../../platform/query.ts'
import { Scope } from '../../platform/scope.ts'
import { type SupervisorTime, timesUnder } from './find-time.ts'

/** Who says what time a network gives its supervisors. */
export const GIVERS = ['pcn-manager', 'clinical-director'] as const

/** Everybody who supervises for this network, with what the month asks and what they are given. */
export const listTime = list({
  read: 'supervision-time.listed',
  filter: z.object({}),
  scope: (actor) => Scope.of(actor, ...GIVERS),
  load: timesUnder,
  names: (times) => times.map(({ id }): `colleague:${string}` => `colleague:${id}`),
})

/** One of them, before their time is said. */
export const viewTime = query({
  read: 'supervision-time.viewed',
  load: async (context: Context, { colleagueId }: { colleagueId: string }): Promise<SupervisorTime | undefined> => {
    const scope = Scope.of(context.actor, ...GIVERS)
    return scope && (await timesUnder(context, scope)).find(({ id }) => id === colleagueId)
  },
  may: () => true,
  about: ({ id }) => [`colleague:${id}`],
})
