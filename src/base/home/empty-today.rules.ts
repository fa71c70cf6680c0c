import type { Role } from '../../platform/actor.ts'

/** What this first screen will hold for a role, told while there is nothing on it yet. */
type Teaching = { willShow: string; firstStep: string }

const WORKER: Teaching = {
  willShow: 'People who wait for you, next steps on their day, supervision, and whatever others owe you.',
  firstStep: 'Your plan for the first weeks is under My support.',
}
const SUPERVISOR: Teaching = {
  willShow:
    'The people you supervise: who is due a session, what waits for your signature, and questions about safety.',
  firstStep: 'A manager appoints you for a link worker. From that day they are here.',
}
const MANAGER: Teaching = {
  willShow: 'Duties of your organisation that are still owed, referrals without a holder, and who has room.',
  firstStep: 'Add your first post under Team. Its plan, its duties and their dates follow from its start date.',
}
const PRACTICE: Teaching = {
  willShow: 'Who comes to your practice, and what they still need from you: a room, a login, a first contact.',
  firstStep: 'A PCN manager says which practices a link worker serves. From that day they are here.',
}
const SYSTEM: Teaching = {
  willShow: 'Figures of your whole area, and duties that nobody has met.',
  firstStep: 'Figures appear as organisations in your area add posts and people are helped.',
}
const KEEPER: Teaching = {
  willShow: 'What is broken, waiting or unusual: mail that could not be sent, jobs that failed or stand still.',
  firstStep: 'Add organisations and the people who keep them, then invite them.',
}

const TEACHING: Record<Role, Teaching> = {
  'link-worker': WORKER,
  'health-coach': WORKER,
  'care-coordinator': WORKER,
  'gp-supervisor': SUPERVISOR,
  'clinical-supervisor': SUPERVISOR,
  'safeguarding-lead': SUPERVISOR,
  'line-manager': MANAGER,
  'pcn-manager': MANAGER,
  'provider-manager': MANAGER,
  'clinical-director': MANAGER,
  'employer-hr': MANAGER,
  'practice-manager': PRACTICE,
  'practice-contact': PRACTICE,
  'ig-lead': KEEPER,
  'training-hub': SYSTEM,
  'place-lead': SYSTEM,
  'ics-lead': SYSTEM,
  'region-lead': SYSTEM,
  administrator: KEEPER,
  'privacy-officer': KEEPER,
}

export const teachingFor = (role: Role): Teaching => TEACHING[role]
