import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Route } from '../../http/route.ts'
import { confirmReady } from './confirm-ready.ts'
import { nameCover } from './name-cover.ts'
import { recordAway, recordBack } from './record-away.ts'
import { signAgreement } from './sign-agreement.ts'
import { viewAgreement } from './view-agreement.ts'
import { viewAgreements } from './view-agreements.ts'
import { viewMySupervising, viewSupervisor } from './view-supervisor.ts'
import { editAgreement, startAgreement } from './write-agreement.ts'
import { confirmPlan, viewPlans, writePlan } from './write-plan.ts'

/** The same queries and commands as the pages', as JSON. */
export const supervisorEndpoints: Route[] = [
  getEndpoint({
    path: '/api/posts/:postId/supervision-agreements',
    summary: 'The supervision agreements of one worker',
    show: viewAgreements,
    tells: ({ lines }) => ({ agreements: lines }),
  }),
  postEndpoint({
    path: '/api/posts/:postId/supervision-agreements',
    summary: 'Begin a supervision agreement',
    submit: startAgreement,
  }),
  getEndpoint({
    path: '/api/supervision-agreements/:agreementId',
    summary: 'One agreement, every text of it and its signatures',
    show: viewAgreement,
    tells: ({ agreement, state }) => ({ agreement, state }),
  }),
  postEndpoint({
    path: '/api/supervision-agreements/:agreementId',
    summary: 'Change what an agreement says: both sign anew',
    submit: editAgreement,
  }),
  postEndpoint({
    path: '/api/supervision-agreements/:agreementId/signatures',
    summary: 'Sign the text with this hash',
    submit: signAgreement,
  }),
  getEndpoint({
    path: '/api/my-supervising',
    summary: 'What the reader is owed as a supervisor, and who stands in',
    show: viewMySupervising,
    tells: told,
  }),
  postEndpoint({
    path: '/api/my-supervising/confirmations',
    summary: 'Confirm the points of the supervisor’s role that hold',
    submit: confirmReady,
  }),
  getEndpoint({
    path: '/api/supervisors/:colleagueId',
    summary: 'One supervisor: readiness, load, absence and cover',
    show: viewSupervisor,
    tells: told,
  }),
  postEndpoint({
    path: '/api/supervisors/:colleagueId/absences',
    summary: 'Record that a supervisor is away',
    submit: recordAway,
  }),
  postEndpoint({
    path: '/api/supervisor-absences/:awayId',
    summary: 'Record when they are back',
    submit: recordBack,
  }),
  postEndpoint({
    path: '/api/supervisor-absences/:awayId/cover',
    summary: 'Name who stands in',
    submit: nameCover,
  }),
  getEndpoint({
    path: '/api/posts/:postId/development-plan',
    summary: 'The development plans of one worker',
    show: viewPlans,
    tells: ({ plans }) => ({ plans }),
  }),
  postEndpoint({
    path: '/api/posts/:postId/development-plan',
    summary: 'Write a development plan, or change one',
    submit: writePlan,
  }),
  postEndpoint({
    path: '/api/posts/:postId/development-plan/:developmentPlanId/confirm',
    summary: 'Confirm a development plan as it stands',
    submit: confirmPlan,
  }),
]

type Told = { id: string; name: string; reasons: object[]; absences: object[]; supervising: { postId: string }[] }

/** Of their workers, only those whom the reader's seat is over. */
function told({ id, name, reasons, absences, supervising, reachedPosts }: Told & { reachedPosts: string[] }) {
  const shown = supervising.filter(({ postId }) => reachedPosts.includes(postId))
  return { id, name, reasons, absences, supervising: shown }
}
