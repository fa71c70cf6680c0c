export { beginSharing, decisionsOf, endSharing, sharedOf } from './sharing.store.ts'
export { toldToPcn } from './told-to-pcn.ts'
