import { type Actor, type Role, sitsAs } from '../../platform/actor.ts'
import { onlyAdministratorsGive } from './role.rules.ts'

/** Who finds colleagues in a list: those who keep the system, appoint, or employ. */
export const LIST_ROLES: readonly Role[] = [
  'administrator',
  'privacy-officer',
  'pcn-manager',
  'provider-manager',
  'practice-manager',
  'line-manager',
  'employer-hr',
  'training-hub',
]
const KEEPERS: readonly Role[] = [
  'administrator',
  'pcn-manager',
  'provider-manager',
  'practice-manager',
  'line-manager',
  'employer-hr',
]

/** A colleague, and whether the asker's organisation stands over one where they hold a role. */
type Reached = { id: string; givenName: string; reached: boolean }
/** …and whether they hold a role outside it as well. */
export type Edited = Reached & { elsewhere: boolean }

export const mayAddColleague = (actor: Actor): true | string =>
  sitsAs(actor, ...KEEPERS) || 'A manager or an administrator adds colleagues'

export const maySeeColleague = (actor: Actor, { id, reached }: Reached): true | string =>
  (actor.kind === 'colleague' && actor.id === id) ||
  sitsAs(actor, 'administrator', 'privacy-officer') ||
  (reached && sitsAs(actor, ...LIST_ROLES)) ||
  'You can look up colleagues of your own organisation'

/** An e-mail address leads to an account: a manager changes it only for those who work for nobody else. */
export function mayEditColleague(actor: Actor, { id, givenName, reached, elsewhere }: Edited): true | string {
  if ((actor.kind === 'colleague' && actor.id === id) || sitsAs(actor, 'administrator')) return true
  if (!reached || !sitsAs(actor, ...KEEPERS))
    return `Only ${givenName}, their managers and administrators can change this`
  return !elsewhere || `${givenName} works elsewhere too, so only ${givenName} or an administrator can change this`
}

type Giving = { role: Role; organisationReached: boolean; colleagueId: string }

/**
 * Managers give the roles of their own organisation and below it; the wider roles are an administrator's to give. Nobody gives
 * one to themselves: a role opens doors, and somebody else opens them.
 */
export function mayGiveRole(actor: Actor, giving: Giving): true | string {
  const own = actor.kind === 'colleague' && actor.id === giving.colleagueId && !sitsAs(actor, 'administrator')
  return own ? 'Nobody gives themselves a role. Ask another manager or an administrator' : mayKeepRole(actor, giving)
}

function mayKeepRole(actor: Actor, { role, organisationReached }: Giving): true | string {
  if (sitsAs(actor, 'administrator')) return true
  if (!sitsAs(actor, ...KEEPERS)) return 'A manager or an administrator gives roles'
  if (onlyAdministratorsGive(role)) return 'An administrator gives this role'
  return organisationReached || 'You can give roles at your own organisation and those under it'
}

/** Nobody ends their own administrator's role: nobody might be left to give it back. */
export function mayEndRole(actor: Actor, held: Giving): true | string {
  if (actor.kind === 'colleague' && actor.id === held.colleagueId && held.role === 'administrator')
    return 'Ask another administrator to end your role'
  return mayKeepRole(actor, held)
}
