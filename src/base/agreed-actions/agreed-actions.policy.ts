import type { Actor } from '../../platform/actor.ts'
import type { AgreedAction } from './agreed-action.rules.ts'

/** Whoever does it, or set it. What a module set, it lets others see by its own rules. */
export const mayChangeAction = (actor: Actor, { owner, setById }: AgreedAction): true | string =>
  (actor.kind === 'colleague' && (actor.id === owner.id || actor.id === setById)) ||
  `Only ${owner.name}, or whoever set the action, can change it`
