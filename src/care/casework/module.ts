import { WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { POST_ROLES } from '../../base/posts/post.rules.ts'
import { postRoleWords } from '../../base/posts/post-words.rules.ts'
import type { Module } from '../../platform/module.ts'
import { casesOnAgenda } from './agenda.ts'
import { caseworkDemo } from './casework.demo.ts'
import { paths } from './casework.paths.ts'
import { chaseConcernJob, keepChasingConcerns } from './chase-jobs.ts'
import { followMerger } from './follow-merger.ts'
import { keepHeldJob, rehomeJob, rehomeWhen } from './jobs.ts'
import { caseworkRoutes } from './routes.ts'
import { casesByNumber } from './search-cases.ts'
import { heavyCases } from './signals.ts'
import { timeWithPeople } from './time-spent.ts'
import { concernsToRead, heldCases, teamsCases } from './today.ts'

const roleNamed = (role: unknown): string =>
  POST_ROLES.flatMap((one) => (one === role ? postRoleWords[one] : []))[0] ?? 'A colleague'

export const casework: Module = {
  name: 'casework',
  routes: caseworkRoutes,
  jobs: [rehomeJob, keepHeldJob, chaseConcernJob, keepChasingConcerns, followMerger],
  on: {
    'posts.absence-began': rehomeWhen('away'),
    'posts.post-ended': rehomeWhen('left'),
    'organisations.organisation-merged': ([about]) => [
      followMerger.later({ organisationId: about?.split(':')[1] ?? '' }),
    ],
  },
  places: [{ roles: WORKERS, label: 'My cases', href: paths.mine(), order: 20 }],
  today: [heldCases, concernsToRead, teamsCases],
  search: [casesByNumber],
  agenda: [casesOnAgenda],
  signals: [heavyCases],
  timeSpent: [timeWithPeople],
  demo: caseworkDemo,
  wording: {
    'casework.asked-about-case': () =>
      'A clinician was asked about the case, and may know whom it concerns until they answer',
    'casework.asking-ended': () => 'What a clinician was asked about the case is over',
    'casework.agenda-marked': () => 'Something was marked for an agenda',
    'casework.case-opened': () => 'A case was opened',
    'casework.case-allocated': () => 'The case was given to a worker',
    'casework.case-reassigned': ({ holding }) =>
      holding === 'cover' ? 'A cover holds the case for a while' : 'The case was given to another worker',
    'casework.cases-rehomed': ({ because, cases }) =>
      because === 'left'
        ? `${cases} cases have a new holder, because the worker left`
        : `${cases} cases have a new holder while the worker is away`,
    'casework.cases-handed-over': ({ items }) => `${items} cases were handed over`,
    'casework.handover-undone': ({ items }) => `A handover of ${items} cases was undone`,
    'casework.case-unallocated': () => 'The case waits for a worker again',
    'casework.case-returned': () => 'The case went back to its last holder',
    'casework.case-taken-back': () => 'The worker took their case back',
    'casework.cover-chosen': () => 'Who covers was chosen',
    'casework.person-told': () => 'The person was told who holds their case',
    'casework.contact-logged': ({ minutes }) => `A contact was logged, ${minutes} minutes`,
    'casework.contact-undone': () => 'A contact was taken back',
    'casework.contact-corrected': () => 'A contact was corrected',
    'casework.next-step-agreed': () => 'The next step was agreed',
    'casework.case-closed': () => 'The case was closed',
    'casework.case-reopened': () => 'The case was reopened',
    'casework.support-began': ({ role }) => `${roleNamed(role)} began to support them too`,
    'casework.support-ended': ({ role }) => `${roleNamed(role)} no longer supports beside the lead`,
    'casework.lead-changed': () => 'Another role leads, as both agreed',
    'casework.supporter-told': () => 'Whoever supports knows who holds the case',
    'casework.glass-broken': () => 'Personal details were opened with a reason',
    'casework.distressing-event-logged': () => 'A debrief is owed',
  },
}
