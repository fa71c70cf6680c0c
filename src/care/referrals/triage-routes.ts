import { action } from '../../http/action.ts'
import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import { formPage } from '../../http/form-page.tsx'
import { page } from '../../http/page.tsx'
import type { Route } from '../../http/route.ts'
import { DecideReferralPage } from './decide-referral.page.tsx'
import { decideReferral } from './decide-referral.ts'
import { HoldReferralPage } from './hold-referral.page.tsx'
import { holdReferral, takeReferral } from './hold-referral.ts'
import { ListReferrals } from './list-referrals.page.tsx'
import { listReferrals } from './list-referrals.ts'
import { MadePage } from './made-referral.page.tsx'
import { viewMade } from './made-referral.ts'
import { MakeReferralPage } from './make-referral.page.tsx'
import { viewMake } from './make-referral.ts'
import { noteSharing } from './note-sharing.ts'
import { NoteWordPage } from './note-word.page.tsx'
import { noteWord } from './note-word.ts'
import { confirmAlarm, readForRisk } from './read-referral.ts'
import { receiveReferral } from './receive-referral.ts'
import { paths } from './referrals.paths.ts'
import { notSamePerson, samePerson, undoSamePerson } from './same-person.ts'
import { viewDecision } from './view-decision.ts'
import { ViewReferral } from './view-referral.page.tsx'
import { viewReferral } from './view-referral.ts'

/** What a service does with what came in. */
export const triageRoutes: readonly Route[] = [
  page({ path: '/referrals', show: listReferrals, page: ListReferrals }),
  page({
    path: '/referrals/decided',
    show: (context, asked) => listReferrals(context, { ...asked, show: 'decided' }),
    page: ListReferrals,
  }),
  ...formPage({
    path: '/referrals/new',
    show: viewMake,
    initial: ({ practiceId }) => ({
      forWhom: 'somebody-else',
      ...(practiceId && { practiceId, source: 'src.gp-practice' }),
    }),
    page: MakeReferralPage,
    submit: receiveReferral,
    next: (made) => paths.made(made),
  }),
  page({ path: '/referrals/:id/made', show: viewMade, page: MadePage }),
  page({ path: '/referrals/:id', show: viewReferral, page: ViewReferral }),
  ...formPage({
    path: '/referrals/:id/hold',
    show: viewReferral,
    page: HoldReferralPage,
    submit: holdReferral,
    next: paths.one,
  }),
  ...formPage({
    path: '/referrals/:referralId/word',
    show: (context, { referralId }) => viewReferral(context, { id: referralId }),
    initial: ({ today }) => ({ on: today }),
    page: NoteWordPage,
    submit: noteWord,
    next: ({ referralId }) => paths.one({ id: referralId }),
  }),
  ...formPage({
    path: '/referrals/:id/decide/:outcome',
    show: viewDecision,
    initial: ({ referral }) => ({ version: String(referral.version), tellPerson: 'yes' }),
    page: DecideReferralPage,
    submit: decideReferral,
    next: paths.one,
  }),
  action({ path: '/referrals/:id/take', submit: takeReferral, next: paths.one }),
  action({ path: '/referrals/:id/read', submit: readForRisk, next: paths.one }),
  action({ path: '/referrals/:id/alarm', submit: confirmAlarm, next: paths.one }),
  action({ path: '/referrals/:id/sharing', submit: noteSharing, next: paths.one }),
  action({ path: '/referrals/:id/same-person', submit: samePerson, next: paths.one }),
  action({ path: '/referrals/:id/not-same', submit: notSamePerson, next: paths.one }),
  action({ path: '/referrals/:id/undo-same', submit: undoSamePerson, next: paths.one }),

  getEndpoint({
    path: '/api/referrals',
    summary: 'Referrals that wait, or with ?show=decided those decided',
    show: listReferrals,
  }),
  postEndpoint({ path: '/api/referrals', summary: 'Refer somebody', submit: receiveReferral }),
  getEndpoint({ path: '/api/referrals/:id', summary: 'One referral', show: viewReferral }),
  postEndpoint({ path: '/api/referrals/:id/decision', summary: 'Decide a referral', submit: decideReferral }),
  postEndpoint({ path: '/api/referrals/:id/holder', summary: 'Hand a referral on', submit: holdReferral }),
  postEndpoint({ path: '/api/referrals/:id/read', summary: 'Say that it was read for risk', submit: readForRisk }),
]
