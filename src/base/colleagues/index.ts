export { colleagueNames, findColleague, holdersOf, seatsOf } from './colleagues.store.ts'
