export { cpdSince as peerCpdSince } from './attendance.store.ts'
export { coverFor } from './cover.ts'
