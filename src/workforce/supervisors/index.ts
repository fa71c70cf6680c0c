export { agreementsFor } from './agreements.store.ts'
export { type CoverNow, coverOf, supervisorsOf } from './cover-of.ts'
export { plansFor } from './plans.store.ts'
export { supervisorFacts } from './supervisors.store.ts'
