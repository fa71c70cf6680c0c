import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Route } from '../../http/route.ts'
import { changeAccess, grantAccess } from './access-changes.ts'
import { appoint } from './appoint.ts'
import { appointForSeveral } from './appoint-for-several.ts'
import { endAppointment } from './end-appointment.ts'
import { closeAccess } from './leavers.ts'
import { listAgreements } from './list-agreements.ts'
import { listFirstContacts } from './list-first-contacts.ts'
import { listHere } from './list-here.ts'
import { saveAgreement, viewAgreement } from './save-agreement.ts'
import { savePractice } from './save-practice.ts'
import { viewAccess } from './view-access.ts'
import { viewBeside } from './view-beside.ts'

/** The same queries and commands as the pages', as JSON. */
export const placementEndpoints: Route[] = [
  getEndpoint({ path: '/api/posts/:postId/placements', summary: 'Who stands beside a worker', show: viewBeside }),
  postEndpoint({
    path: '/api/posts/:postId/appointments',
    summary: 'Appoint a colleague to stand beside a worker',
    submit: appoint,
  }),
  postEndpoint({
    path: '/api/posts/:postId/appointments/:appointmentId/end',
    summary: 'End an appointment',
    submit: endAppointment,
  }),
  postEndpoint({
    path: '/api/appointments-for-several',
    summary: 'Appoint one colleague for several workers, all or none',
    submit: appointForSeveral,
  }),
  getEndpoint({
    path: '/api/first-contacts',
    summary: 'The first point of contact for each worker at each practice',
    show: listFirstContacts,
  }),
  getEndpoint({ path: '/api/agreements', summary: 'Agreements with providers', show: listAgreements }),
  getEndpoint({
    path: '/api/agreements/:pcnId/:providerId',
    summary: 'What one agreement with a provider states',
    show: viewAgreement,
  }),
  postEndpoint({
    path: '/api/agreements/:pcnId/:providerId',
    summary: 'Write down what an agreement with a provider states',
    submit: saveAgreement,
  }),
  getEndpoint({
    path: '/api/posts/:postId/access/:siteId',
    summary: 'Record access of one worker at one practice',
    show: viewAccess,
  }),
  postEndpoint({
    path: '/api/posts/:postId/access/:siteId/close',
    summary: 'Close the record access of somebody who no longer comes',
    submit: closeAccess,
  }),
  postEndpoint({
    path: '/api/posts/:postId/access/:siteId/grant',
    summary: 'Say that everything needed is live',
    submit: grantAccess,
  }),
  postEndpoint({
    path: '/api/posts/:postId/access/:siteId/:accessType',
    summary: 'Change how one kind of access stands',
    submit: changeAccess,
  }),
  postEndpoint({
    path: '/api/practices/:siteId/records',
    summary: 'Say what a practice uses and whom to ring',
    submit: savePractice,
  }),
  getEndpoint({
    path: '/api/link-workers-here',
    summary: 'The link workers who come to a practice, and what they still need from it',
    show: listHere,
  }),
]
