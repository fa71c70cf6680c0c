export { trainingFacts, trainingStandardOf } from './find-facts.ts'
