export {
  findOrganisation,
  findOrganisations,
  openOrganisations,
  organisationsReached,
  pcnOfPractice,
  practicesOf,
  reachable,
} from './organisations.store.ts'
export { isReached } from './reached.ts'
