import { type Actor, type Role, sitsAs } from '../../platform/actor.ts'

/** Those who read what is asked for where, and what is about to change. */
export const STANDARD_READERS: readonly Role[] = [
  'administrator',
  'training-hub',
  'place-lead',
  'ics-lead',
  'region-lead',
  'pcn-manager',
  'provider-manager',
  'clinical-director',
]

/** What an organisation asks for is read by whoever leads it or one over it, and by the hub that serves it. */
export function mayReadStandard(
  actor: Actor,
  { reached, servedByHub }: Pick<ChangeSubject, 'reached' | 'servedByHub'>,
) {
  const over = reached && sitsAs(actor, ...STANDARD_READERS)
  return over || (servedByHub && sitsAs(actor, 'training-hub')) || 'Your seat is not over this organisation'
}

/** For whom a change would stand, and whether the one who asks is over it. */
type ChangeSubject = { organisationId: string; reached: boolean; servedByHub: boolean }

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
