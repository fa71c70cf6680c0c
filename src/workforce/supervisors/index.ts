export { supervisorsOf } from './find-supervisors.ts'
export { plansFor } from './plans.store.ts'
export { supervisorFacts } from './supervisors.store.ts'
