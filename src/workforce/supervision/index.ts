export { firstSessions, sessionFacts } from './sessions.store.ts'
