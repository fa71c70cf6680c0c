export { bringBounced } from './bring-bounced.ts'
