import { type Actor, sitsAs } from '../../platform/actor.ts'

/** Any colleague who finds a broken link may say so. */
export const mayReportLink = (actor: Actor): true | string =>
  actor.kind === 'colleague' ? true : 'Sign in to report a link'

/** Those who keep the library say that an address works. */
export const mayCheckLinks = (actor: Actor): true | string =>
  sitsAs(actor, 'administrator', 'training-hub') ? true : 'An administrator or a training hub lead checks links'
