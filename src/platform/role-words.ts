import type { Role } from './actor.ts'

/** Each role as people say it, on screen and in the reasons of a verdict. */
export const roleWords: Record<Role, string> = {
  'link-worker': 'Link worker',
  'health-coach': 'Health and wellbeing coach',
  'care-coordinator': 'Care co-ordinator',
  'gp-supervisor': 'GP supervisor',
  'clinical-supervisor': 'Clinical supervisor',
  'line-manager': 'Line manager',
  'pcn-manager': 'PCN manager',
  'provider-manager': 'Provider manager',
  'practice-manager': 'Practice manager',
  'practice-contact': 'First point of contact',
  'clinical-director': 'PCN clinical director',
  'safeguarding-lead': 'Safeguarding lead',
  'employer-hr': 'Employer’s people lead',
  'ig-lead': 'Information governance lead',
  'training-hub': 'Training hub lead',
  'place-lead': 'Place lead',
  'ics-lead': 'ICS lead',
  'region-lead': 'Regional lead',
  administrator: 'Administrator',
  'privacy-officer': 'Privacy officer',
}
