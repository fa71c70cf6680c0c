import type { Role } from '../../platform/actor.ts'

/** At which kinds of organisation each role is held. */
export const HELD_AT: Record<Role, readonly string[]> = {
  'link-worker': ['neighbourhood', 'provider', 'practice', 'place'],
  'health-coach': ['neighbourhood', 'provider', 'practice', 'place'],
  'care-coordinator': ['neighbourhood', 'provider', 'practice', 'place'],
  'gp-supervisor': ['neighbourhood', 'practice'],
  'clinical-supervisor': ['neighbourhood', 'provider', 'place', 'practice', 'system'],
  'line-manager': ['neighbourhood', 'provider', 'practice'],
  'pcn-manager': ['neighbourhood'],
  'provider-manager': ['provider'],
  'practice-manager': ['practice'],
  'practice-contact': ['practice', 'site'],
  'clinical-director': ['neighbourhood'],
  'safeguarding-lead': ['neighbourhood', 'practice', 'provider', 'place', 'system'],
  'employer-hr': ['neighbourhood', 'provider', 'practice', 'system'],
  'ig-lead': ['neighbourhood', 'provider', 'place', 'system'],
  'training-hub': ['training-hub'],
  'place-lead': ['place'],
  'ics-lead': ['system'],
  'region-lead': ['region'],
  administrator: ['system'],
  'privacy-officer': ['system'],
}

/** Roles that open more than one neighbourhood, or the system's own keeping: an administrator gives these, nobody else. */
const GIVEN_BY_ADMINISTRATORS: readonly Role[] = [
  'administrator',
  'privacy-officer',
  'ig-lead',
  'ics-lead',
  'place-lead',
  'region-lead',
  'training-hub',
]
export const onlyAdministratorsGive = (role: Role): boolean => GIVEN_BY_ADMINISTRATORS.includes(role)

/** How a seat is named in the address: `line-manager-riverside-pcn`. */
export const seatSlug = (role: Role, organisationSlug: string): string => `${role}-${organisationSlug}`
