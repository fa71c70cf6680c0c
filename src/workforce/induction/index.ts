export { inductionFacts } from './induction.store.ts'
