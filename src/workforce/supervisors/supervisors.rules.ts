/** What other modules decide with: agreements, who supervises or covers on a day, development plans. */
export { type Agreement, type AgreementKind, type AgreementState, KIND_WORDS, stateOf } from './agreement.rules.ts'
export { asFact, type Plan } from './plan.rules.ts'
export { asSupervisor, type SupervisorFacts } from './supervisor-facts.rules.ts'
export { type SupervisorToday, supervisorsOn } from './supervisors-of.rules.ts'
