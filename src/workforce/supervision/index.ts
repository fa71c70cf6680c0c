export { findSession, findSessions } from './find-session.store.ts'
export { nextSessions } from './planned-sessions.store.ts'
export { keepHeld, recordSession } from './record-session.ts'
export { firstSessions, sessionFacts } from './sessions.store.ts'
