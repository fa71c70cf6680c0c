import { type Actor, type Role, sitsAs } from '../../platform/actor.ts'

/** Who brings colleagues in: those who keep the system, and those who appoint. */
export const INVITERS: readonly Role[] = [
  'administrator',
  'pcn-manager',
  'provider-manager',
  'practice-manager',
  'line-manager',
  'employer-hr',
]

export const mayInvite = (actor: Actor): true | string =>
  actor.kind === 'job' || sitsAs(actor, ...INVITERS) ? true : 'A manager or an administrator invites colleagues'

/** An administrator closes and opens accounts of their own tenant, never their own: nobody would be left to open it. */
export function mayKeepAccount(actor: Actor, subject: { colleagueId: string }): true | string {
  if (!sitsAs(actor, 'administrator')) return 'An administrator does this'
  return actor.kind === 'colleague' && actor.id === subject.colleagueId
    ? 'You cannot do this to your own account. Ask another administrator'
    : true
}
