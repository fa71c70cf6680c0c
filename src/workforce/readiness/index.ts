export { readinessOf, readinessOfPosts, readinessSets } from './find-readiness.ts'
