import { action } from '../../http/action.ts'
import { paths as casework } from '../casework/casework.paths.ts'
import { knowHolder } from '../casework/index.ts'
import { acceptCross } from './answer-cross.ts'
import { answerLead, proposeLead } from './change-lead.ts'
import { paths } from './cross-referrals.paths.ts'
import { onwardTaken } from './send-onward.ts'
import { readCross, withdrawCross } from './senders-acts.ts'

/** The buttons that stand alone. */
export const crossActions = [
  action({
    path: '/between-roles/:crossReferralId/accept',
    submit: acceptCross,
    next: ({ crossReferralId }, saved) =>
      saved ? casework.case({ caseId: saved.caseId }) : paths.one({ crossReferralId }),
  }),
  action({
    path: '/between-roles/:crossReferralId/withdraw',
    submit: withdrawCross,
    next: ({ crossReferralId }, saved) =>
      saved ? paths.team({ caseId: saved.caseId }) : paths.one({ crossReferralId }),
  }),
  action({
    path: '/between-roles/:crossReferralId/read',
    submit: readCross,
    next: ({ crossReferralId }, saved) =>
      saved ? paths.team({ caseId: saved.caseId }) : paths.one({ crossReferralId }),
  }),
  action({ path: '/cases/:caseId/lead', submit: proposeLead, next: ({ caseId }) => paths.team({ caseId }) }),
  action({
    path: '/leads/:leadChangeId/answer',
    submit: answerLead,
    next: (_, saved) => (saved ? paths.team({ caseId: saved.caseId }) : paths.shared()),
  }),
  action({
    path: '/onward/:onwardId/taken',
    submit: onwardTaken,
    next: (_, saved) => (saved ? paths.team({ caseId: saved.id }) : paths.shared()),
  }),
  action({
    path: '/supporting/:supporterId/told',
    submit: knowHolder,
    next: (_, saved) => (saved ? paths.team({ caseId: saved.id }) : paths.shared()),
  }),
]
