export { inductionFacts } from './induction.store.ts'
export { opensFor, type Standing } from './open-ways.ts'
