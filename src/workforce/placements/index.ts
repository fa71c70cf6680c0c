export { accessSteps } from './access.store.ts'
export { askForAccess } from './access-changes.ts'
export { isArranged } from './agreement.store.ts'
export { appoint } from './appoint.ts'
export { candidatesAt } from './candidates.store.ts'
export { type BesidePost, findBeside, reachesPractice } from './find-beside.ts'
export { arrangementsIn } from './list-agreements.ts'
export { opensBeside } from './opens-beside.ts'
export {
  mayAgree as mayChangeAgreement,
  mayAppoint,
  mayAskForAccess,
  mayGrantAccess,
  maySavePractice,
  mayViewAccess,
} from './placements.policy.ts'
export { placementFacts, postsBeside } from './placements.store.ts'
export { nameWhoToRing, takeAnswer } from './take-answer.ts'
export { type Member, membersOf, type TeamMember, teamUnder } from './team.ts'
