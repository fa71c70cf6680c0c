export { readinessOfPosts, readinessSets } from './find-readiness.ts'
