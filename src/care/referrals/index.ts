export { allocateReferral } from './allocate-referral.ts'
export { findReferral } from './referrals.store.ts'
export { waitingForWorker } from './waiting-for-worker.store.ts'
