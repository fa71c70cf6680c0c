import { type Actor, type Role, sitsAs } from '../../platform/actor.ts'

/** Who brings colleagues in: those who keep the system, and those who appoint. */
const INVITERS: readonly Role[] = [
  'administrator',
  'pcn-manager',
  'provider-manager',
  'practice-manager',
  'line-manager',
  'employer-hr',
]

/** An administrator invites anybody here; a manager those who work under them, or hold no role anywhere yet. */
export function mayInvite(actor: Actor, { reached }: { reached: boolean }): true | string {
  if (actor.kind === 'job' || sitsAs(actor, 'administrator')) return true
  if (!sitsAs(actor, ...INVITERS)) return 'A manager or an administrator invites colleagues'
  return reached || 'You can invite colleagues of your own organisation'
}

/** An account may be somebody's in another system too: nobody here shuts them out there, or lets in whom they shut out. */
export function mayLockAccount(actor: Actor, subject: { colleagueId: string; elsewhere: boolean }): true | string {
  const may = mayKeepAccount(actor, subject)
  if (may !== true) return may
  return (
    !subject.elsewhere ||
    'They work in another system too. End their roles here instead: then this account opens nothing here'
  )
}

/** An administrator closes and opens accounts of their own tenant, never their own: nobody would be left to open it. */
export function mayKeepAccount(actor: Actor, subject: { colleagueId: string }): true | string {
  if (!sitsAs(actor, 'administrator')) return 'An administrator does this'
  return actor.kind === 'colleague' && actor.id === subject.colleagueId
    ? 'You cannot do this to your own account. Ask another administrator'
    : true
}
