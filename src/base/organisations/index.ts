export {
  findOrganisation,
  findOrganisations,
  membershipsOf,
  openOrganisations,
  pcnOfPractice,
  practicesOf,
  reachable,
  reaches,
  sitesOf,
} from './organisations.store.ts'
