export { disputesOf } from './disputes.store.ts'
