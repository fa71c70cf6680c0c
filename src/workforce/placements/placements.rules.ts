/** What other modules decide with: who stands beside a worker, record access and the sub-contract, on a day. */
export {
  accessNeeded,
  accessReasons,
  shortName,
  sitesWithAccess,
  stateInWords,
} from './access.rules.ts'
export { toAsk, toGrant } from './access-change.rules.ts'
export { trainingLacking } from './access-training.rules.ts'
export { agreementReason } from './agreement.rules.ts'
export { appointmentReasons } from './appointment.rules.ts'
export { placementsAsOf } from './as-of.rules.ts'
export { dutyHolder, isUnderContract, whoOwes } from './duty-holder.rules.ts'
export { heldBecause } from './held-because.rules.ts'
export {
  type Access,
  type Appointment,
  type AppointmentKind,
  type Away,
  NO_PLACEMENTS,
  type PlacementFacts,
} from './placement-facts.rules.ts'
export { type Beside, isAtPractice, isOwn, manages, standsBeside } from './reader.rules.ts'
