export { placementFacts } from './placements.store.ts'
