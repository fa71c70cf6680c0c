import { type Actor, type Role, sitsAs } from '../../platform/actor.ts'
import type { OrganisationKind } from './organisation.rules.ts'

/** Who looks at the tree: anybody whose work needs to know who belongs where. */
export const TREE_ROLES: readonly Role[] = [
  'administrator',
  'privacy-officer',
  'pcn-manager',
  'provider-manager',
  'practice-manager',
  'line-manager',
  'employer-hr',
  'ig-lead',
  'clinical-director',
  'training-hub',
  'place-lead',
  'ics-lead',
  'region-lead',
]

/** An organisation, or the parent of a new one, and whether the asker's own stands over it or is it. */
type Kept = { kind: OrganisationKind; reached: boolean }

export const maySeeOrganisation = (actor: Actor, { reached }: Kept): true | string =>
  sitsAs(actor, 'administrator', 'privacy-officer') ||
  (reached && sitsAs(actor, ...TREE_ROLES)) ||
  'You can look at your own organisation and those under it'

const WHY_NOT = 'An administrator does this'

/** Names, codes, telephone and hours: an administrator everywhere, a manager for their own and the sites under it. */
export function mayChangeDetails(actor: Actor, { kind, reached }: Kept): true | string {
  if (sitsAs(actor, 'administrator')) return true
  const own =
    (sitsAs(actor, 'pcn-manager') && (kind === 'neighbourhood' || kind === 'practice' || kind === 'site')) ||
    (sitsAs(actor, 'provider-manager') && kind === 'provider') ||
    (sitsAs(actor, 'practice-manager') && kind === 'practice')
  return (reached && own) || WHY_NOT
}

/** A PCN adds the ward, hub or hostel that its workers go to; everything else is an administrator's to add. */
export const mayAdd = (actor: Actor, under: Kept, kind: OrganisationKind): true | string =>
  sitsAs(actor, 'administrator') ||
  (kind === 'site' && under.reached && sitsAs(actor, 'pcn-manager')) ||
  'An administrator adds this. You can add hubs, hostels and other sites under your own PCN'

/** Moving, merging and closing change what everybody under it reaches. */
export const mayReorganise = (actor: Actor): true | string => sitsAs(actor, 'administrator') || WHY_NOT
