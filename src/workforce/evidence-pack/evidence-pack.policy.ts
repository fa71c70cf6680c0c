import { type Actor, type Role, sitsAs } from '../../platform/actor.ts'

/** Those who answer to whoever pays for a service. */
export const MAKERS = ['pcn-manager', 'provider-manager', 'clinical-director'] as const satisfies readonly Role[]

/** Whether a button that makes a pack stands before this actor. */
export const mayMakePack = (actor: Actor): boolean => sitsAs(actor, ...MAKERS)

/** A pack is read where it was made, and nowhere else. */
export const mayReadPack = (actor: Actor, { organisation }: { organisation: { id: string } }): true | string =>
  (actor.kind === 'colleague' && sitsAs(actor, ...MAKERS) && actor.seat.organisationId === organisation.id) ||
  'Only a manager of the organisation that made this pack can read it'
