export { mayMakePack } from './evidence-pack.policy.ts'
