export { merged as mergedTraining, trainingFacts, trainingFactsOn } from './find-facts.ts'
export { postIdsServedBy, servesSystemOf } from './hub-reach.store.ts'
export { CHECKING_ROLES, mayRecord, mayViewTraining, TEAM_ROLES as TRAINING_TEAM_ROLES } from './training.policy.ts'
export { trainingHistories } from './training.store.ts'
