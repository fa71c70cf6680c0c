export { type Arrangement, beginSharing, decisionsOf, endSharing, sharedOf } from './sharing.store.ts'
