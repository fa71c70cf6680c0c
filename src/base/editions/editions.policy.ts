import type { Actor } from '../../platform/actor.ts'

/** For whom a change would stand, and whether the one who asks is over it. */
export type ChangeSubject = { organisationId: string; reached: boolean; servedByHub: boolean }

/**
 * An administrator changes the standard of what their seat is over. A training hub may ask for more training in the
 * system that it serves, and take back what was asked locally; nothing else.
 */
export function mayChangeStandard(actor: Actor, { reached, servedByHub }: ChangeSubject, path: string): true | string {
  if (actor.kind !== 'colleague') return 'Sign in to change what is asked for'
  if (actor.seat.role === 'administrator') return reached || 'Your seat is not over this organisation'
  const training = path === 'training.items.add' || path.startsWith('training.items.local.')
  if (actor.seat.role === 'training-hub' && training) return servedByHub || 'Your hub does not serve this organisation'
  return 'Only an administrator can change this'
}
