export {
  findOrganisation,
  findOrganisations,
  membershipsOf,
  openOrganisations,
  organisationsReached,
  pcnOfPractice,
  practicesOf,
  reachable,
  reaches,
  sitesOf,
} from './organisations.store.ts'
