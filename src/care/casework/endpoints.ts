import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import { allocateCase } from './allocate-case.ts'
import { caseForApi, myCasesForApi } from './case-for-api.ts'
import { correctContact, undoContact } from './change-contact.ts'
import { chooseCover } from './choose-cover.ts'
import { closeCase } from './close-case.ts'
import { handOver } from './hand-over.ts'
import { logContact } from './log-contact.ts'
import { openCaseByHand } from './open-case.ts'
import { reassignCase } from './reassign-case.ts'
import { reopenCase, tellPerson } from './reopen-case.ts'
import { returnCase, takeBackCase } from './return-case.ts'
import { setNextStep } from './set-next-step.ts'
import { teamCases } from './team-cases.ts'

/** The same cases and changes as the pages, as JSON. Concerns are left out of every answer (safety H4), and names too. */
export const caseworkEndpoints = [
  getEndpoint({ path: '/api/cases', summary: 'The open cases that I hold, by number', show: myCasesForApi }),
  getEndpoint({ path: '/api/team-cases', summary: 'The open cases of this service, by number', show: teamCases }),
  getEndpoint({ path: '/api/cases/:caseId', summary: 'One case: dates, holder, contacts', show: caseForApi }),
  postEndpoint({ path: '/api/cases', summary: 'Open a case', submit: openCaseByHand }),
  postEndpoint({ path: '/api/cases/:caseId/contacts', summary: 'Log a contact', submit: logContact }),
  postEndpoint({
    path: '/api/cases/:caseId/contacts/:contactId/corrections',
    summary: 'Correct a contact',
    submit: correctContact,
  }),
  postEndpoint({
    path: '/api/cases/:caseId/contacts/:contactId/undo',
    summary: 'Take back a contact that was just logged',
    submit: undoContact,
  }),
  postEndpoint({ path: '/api/cases/:caseId/next-step', summary: 'Set the next step', submit: setNextStep }),
  postEndpoint({ path: '/api/cases/:caseId/close', summary: 'Close a case', submit: closeCase }),
  postEndpoint({ path: '/api/cases/:caseId/reopen', summary: 'Reopen a case', submit: reopenCase }),
  postEndpoint({
    path: '/api/cases/:caseId/told',
    summary: 'The person knows who holds their case',
    submit: tellPerson,
  }),
  postEndpoint({
    path: '/api/cases/:caseId/allocate',
    summary: 'Give a waiting case its worker',
    submit: allocateCase,
  }),
  postEndpoint({ path: '/api/cases/:caseId/reassign', summary: 'Give a case another holder', submit: reassignCase }),
  postEndpoint({
    path: '/api/cases/:caseId/return',
    summary: 'Give a case back to its last holder',
    submit: returnCase,
  }),
  postEndpoint({ path: '/api/cases/:caseId/take-back', summary: 'Take my own case back', submit: takeBackCase }),
  postEndpoint({ path: '/api/cases/hand-over', summary: 'Hand over several cases', submit: handOver }),
  postEndpoint({ path: '/api/posts/:postId/cover', summary: 'Choose who covers for a worker', submit: chooseCover }),
]
