import { z } from 'zod'
import { idField, optional, versionField, wholeNumberField } from '../../lib/fields.ts'
import { sitsAs } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { accept, refuse } from '../../platform/result.ts'
import { Scope } from '../../platform/scope.ts'
import { command } from '../../platform/use-case.ts'
import { timesUnder } from './find-time.ts'
import { GIVERS } from './list-time.ts'
import { keepGiven } from './supervision-time.store.ts'

/** A network says how many minutes a month one of its supervisors has for supervising. */
export const setTime = command({
  event: 'supervision-time.set',
  input: z.object({
    colleagueId: idField(),
    minutes: wholeNumberField('Enter the minutes a month, like 240', { min: 0, max: 20_000 }),
    version: optional(versionField()),
  }),
  load: async (context: Context, { colleagueId }) => {
    const scope = Scope.of(context.actor, ...GIVERS)
    const time = scope && (await timesUnder(context, scope)).find(({ id }) => id === colleagueId)
    return scope && time && { time, organisationId: scope.organisationId }
  },
  may: (actor) => sitsAs(actor, ...GIVERS) || 'Only the network says what time it gives',
  decide: ({ time, organisationId }, { minutes, version }) =>
    time.version !== undefined && time.version !== version
      ? refuse({ kind: 'conflict', theirs: { version: time.version, values: { minutes: String(time.given ?? '') } } })
      : accept({ colleagueId: time.id, organisationId, minutes }),
  save: keepGiven,
  about: ({ colleagueId, organisationId }) => [`colleague:${colleagueId}`, `organisation:${organisationId}`],
  keep: ['minutes'],
})
