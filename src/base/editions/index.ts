export { changeStandard } from './change-standard.ts'
export { STANDARD_READERS } from './editions.policy.ts'
export { grounds } from './editions.store.ts'
export { changesFor, clauseHref, clauseName, framework, standardFor, standardsFor } from './standard-for.ts'
