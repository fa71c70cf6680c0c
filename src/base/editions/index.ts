export { changeStandard } from './change-standard.ts'
export { grounds } from './editions.store.ts'
export { changesFor, clauseHref, clauseName, framework, standardFor, standardsFor } from './standard-for.ts'
