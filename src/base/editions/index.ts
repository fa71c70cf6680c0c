export { changeStandard } from './change-standard.ts'
export { STANDARD_READERS } from './editions.policy.ts'
export { grounds } from './editions.store.ts'
export {
  changesFor,
  clauseHref,
  clauseName,
  framework,
  shippedOnce,
  standardFor,
  standardsFor,
} from './standard-for.ts'
export { whoseFigures } from './whose-figures.ts'
