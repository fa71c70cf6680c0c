export { allocateReferral } from './allocate-referral.ts'
export { decideReferral } from './decide-referral.ts'
export { receiveReferral } from './receive-referral.ts'
export { findReferral } from './referrals.store.ts'
