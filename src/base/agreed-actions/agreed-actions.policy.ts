import type { Actor } from '../../platform/actor.ts'
import type { AgreedAction } from './agreed-action.rules.ts'

/** Whoever does it, or set it; and the job that finds it done. What a module set, it lets others see by its own rules. */
export const mayChangeAction = (actor: Actor, { owner, setById }: AgreedAction): true | string =>
  actor.kind === 'job' ||
  (actor.kind === 'colleague' && (actor.id === owner.id || actor.id === setById)) ||
  `Only ${owner.name}, or whoever set the action, can change it`
