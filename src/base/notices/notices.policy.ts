import { type Actor, type Role, sitsAs } from '../../platform/actor.ts'

/** Who keeps the service: what is broken, waiting or unusual is theirs to see. */
export const KEEPERS: readonly Role[] = ['administrator', 'privacy-officer']

export const mayKeep = (actor: Actor): true | string =>
  sitsAs(actor, ...KEEPERS) ? true : 'An administrator or the privacy officer sees this'

export const maySendAgain = (actor: Actor): true | string =>
  sitsAs(actor, 'administrator') ? true : 'An administrator does this'
