export { beginSharing, decisionsOf, endSharing, sharedOf } from './sharing.store.ts'
