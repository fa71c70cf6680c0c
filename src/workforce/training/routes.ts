import { action } from '../../http/action.ts'
import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import type { Route } from '../../http/route.ts'
import { addLocal } from './add-local.ts'
import { addTrainingPage, enrolPage, exemptPage } from './add-training.page.tsx'
import { addTraining, enrol, exempt } from './add-training.ts'
import { addLocalPage, cataloguePage } from './catalogue.page.tsx'
import { checkRecord, withdrawRecord } from './check-record.ts'
import { gapsPage } from './gaps.page.tsx'
import { listGaps, listTeam } from './list-team.ts'
import { listToCheck } from './list-to-check.ts'
import { myPassportPage, passportPage } from './passport.page.tsx'
import { recordPage } from './record.page.tsx'
import { teamPage } from './team.page.tsx'
import { toCheckPage } from './to-check.page.tsx'
import { paths } from './training.paths.ts'
import { viewCatalogue } from './view-catalogue.ts'
import { viewPassport } from './view-passport.ts'

export const trainingRoutes: Route[] = [
  myPassportPage,
  passportPage,
  ...addTrainingPage,
  ...enrolPage,
  ...exemptPage,
  recordPage,
  teamPage,
  toCheckPage,
  gapsPage,
  cataloguePage,
  ...addLocalPage,
  action({
    path: '/training/records/:recordId/check',
    submit: checkRecord,
    next: ({ recordId }, _, { queue }) => (queue ? paths.toCheck() : paths.record({ recordId })),
  }),
  action({
    path: '/training/records/:recordId/withdraw',
    submit: withdrawRecord,
    next: (_, saved) => (saved ? paths.passport(saved) : paths.mine()),
  }),
  getEndpoint({
    path: '/api/colleagues/:colleagueId/training',
    summary: 'A colleague’s training passport',
    show: viewPassport,
  }),
  getEndpoint({ path: '/api/training/team', summary: 'Training before referrals, by colleague', show: listTeam }),
  getEndpoint({ path: '/api/training/to-check', summary: 'Training that waits to be checked', show: listToCheck }),
  getEndpoint({ path: '/api/training/gaps', summary: 'Training gaps, by training and employer', show: listGaps }),
  getEndpoint({ path: '/api/training/catalogue', summary: 'Training asked for here', show: viewCatalogue }),
  postEndpoint({ path: '/api/training/catalogue', summary: 'Add a local training', submit: addLocal }),
  postEndpoint({
    path: '/api/colleagues/:colleagueId/training/completed',
    summary: 'Add completed training to a record',
    submit: addTraining,
  }),
  postEndpoint({
    path: '/api/colleagues/:colleagueId/training/bookings',
    summary: 'Add a booking to a training record',
    submit: enrol,
  }),
  postEndpoint({
    path: '/api/colleagues/:colleagueId/training/exemptions',
    summary: 'Agree an exemption from training',
    submit: exempt,
  }),
  postEndpoint({
    path: '/api/training/records/:recordId/check',
    summary: 'Say that a training record was checked',
    submit: checkRecord,
  }),
  postEndpoint({
    path: '/api/training/records/:recordId/withdraw',
    summary: 'Take back a training record that was put down by mistake',
    submit: withdrawRecord,
  }),
]
