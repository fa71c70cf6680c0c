import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import { acceptCross, askAboutCross, handBackCross } from './answer-cross.ts'
import { answerLead, proposeLead } from './change-lead.ts'
import { listCrosses } from './list-crosses.ts'
import { sendCross } from './send-cross.ts'
import { onwardTaken, sendOnward } from './send-onward.ts'
import { answerQuestion, finishCross, readCross, withdrawCross } from './senders-acts.ts'
import { sharedCases } from './shared-cases.ts'
import { viewCross } from './view-cross.ts'
import { teamForApi, viewTeam } from './view-team.ts'

const ONE = '/api/between-roles/:crossReferralId'

/** The same as the pages, as JSON. No answer names anybody who is supported, or says what was written about them. */
export const crossEndpoints = [
  getEndpoint({ path: '/api/shared-cases', summary: 'Cases with more than one role, by number', show: sharedCases }),
  getEndpoint({ path: '/api/between-roles', summary: 'What roles ask of each other', show: listCrosses }),
  getEndpoint({
    path: ONE,
    summary: 'One referral between roles, each step with its day',
    show: viewCross,
    tells: ({ referral: { parts: _, lawSays: __, ...referral } }) => referral,
  }),
  getEndpoint({
    path: '/api/cases/:caseId/team',
    summary: 'Who leads a case, who supports, who was asked',
    show: viewTeam,
    tells: teamForApi,
  }),
  postEndpoint({ path: '/api/cases/:caseId/between-roles', summary: 'Ask another role', submit: sendCross }),
  postEndpoint({ path: `${ONE}/accept`, summary: 'Accept, and support from now on', submit: acceptCross }),
  postEndpoint({ path: `${ONE}/hand-back`, summary: 'Hand it back, with why', submit: handBackCross }),
  postEndpoint({ path: `${ONE}/ask`, summary: 'Ask something first', submit: askAboutCross }),
  postEndpoint({ path: `${ONE}/answer`, summary: 'Answer what was asked', submit: answerQuestion }),
  postEndpoint({ path: `${ONE}/withdraw`, summary: 'Take it back before it is accepted', submit: withdrawCross }),
  postEndpoint({ path: `${ONE}/finish`, summary: 'End this support, with how it ended', submit: finishCross }),
  postEndpoint({ path: `${ONE}/read`, summary: 'Close the loop: how it ended was read', submit: readCross }),
  postEndpoint({ path: '/api/cases/:caseId/lead', summary: 'Propose who leads', submit: proposeLead }),
  postEndpoint({ path: '/api/leads/:leadChangeId/answer', summary: 'Agree who leads, or not', submit: answerLead }),
  postEndpoint({ path: '/api/cases/:caseId/onward', summary: 'Write down that it was sent on', submit: sendOnward }),
  postEndpoint({ path: '/api/onward/:onwardId/taken', summary: 'Somebody there took it', submit: onwardTaken }),
]
