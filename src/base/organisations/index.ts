export {
  findOrganisation,
  findOrganisations,
  openOrganisations,
  organisationsReached,
  pcnOfPractice,
  practicesOf,
  reachable,
  reaches,
} from './organisations.store.ts'
