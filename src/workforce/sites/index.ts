export type { HereAtSite } from './find-at-site.ts'
export { owedUnder } from './list-owed.ts'
export { siteFacts } from './site-facts.store.ts'
