export { merged as mergedTraining, trainingFacts, trainingStandardOf } from './find-facts.ts'
export { servesSystemOf } from './hub-reach.store.ts'
export { mayRecord, mayViewTraining } from './training.policy.ts'
export { trainingHistories } from './training.store.ts'
