export { readinessOf, readinessOfPosts } from './find-readiness.ts'
