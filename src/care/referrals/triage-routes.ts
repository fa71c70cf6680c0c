import { action } from '../../http/action.ts'
import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import { formPage } from '../../http/form-page.tsx'
import { page } from '../../http/page.tsx'
import type { Route } from '../../http/route.ts'
import type { Context } from '../../platform/context.ts'
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
import { confirmSamePerson, notSamePerson, samePerson, undoSamePerson } from './same-person.ts'
import { viewDecision } from './view-decision.ts'
import { ViewReferral } from './view-referral.page.tsx'
import { viewOpened, viewReferral } from './view-referral.ts'

const one = (context: Context, { referralId }: { referralId: string }) => viewReferral(context, { id: referralId })
const toOne = ({ referralId }: { referralId: string }) => paths.one({ id: referralId })

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
  page({
    path: '/referrals/:referralId/made',
    show: (context, asked) => viewMade(context, { id: asked.referralId }),
    page: MadePage,
  }),
  page({ path: '/referrals/:referralId', show: one, page: ViewReferral }),
  ...formPage({
    path: '/referrals/:referralId/hold',
    show: one,
    page: HoldReferralPage,
    submit: holdReferral,
    next: toOne,
  }),
  ...formPage({
    path: '/referrals/:referralId/word',
    show: (context, { referralId }) => viewOpened(context, { id: referralId }),
    initial: ({ today }) => ({ on: today }),
    page: NoteWordPage,
    submit: noteWord,
    next: toOne,
  }),
  ...formPage({
    path: '/referrals/:referralId/decide/:outcome',
    show: (context, { referralId, outcome }) => viewDecision(context, { id: referralId, outcome }),
    initial: ({ referral }) => ({ version: String(referral.version), tellPerson: 'yes' }),
    page: DecideReferralPage,
    submit: decideReferral,
    next: toOne,
  }),
  action({ path: '/referrals/:referralId/take', submit: takeReferral, next: toOne }),
  action({ path: '/referrals/:referralId/read', submit: readForRisk, next: toOne }),
  action({ path: '/referrals/:referralId/alarm', submit: confirmAlarm, next: toOne }),
  action({ path: '/referrals/:referralId/sharing', submit: noteSharing, next: toOne }),
  action({ path: '/referrals/:referralId/same-person', submit: samePerson, next: toOne }),
  action({ path: '/referrals/:referralId/confirm-same', submit: confirmSamePerson, next: toOne }),
  action({ path: '/referrals/:referralId/not-same', submit: notSamePerson, next: toOne }),
  action({ path: '/referrals/:referralId/undo-same', submit: undoSamePerson, next: toOne }),

  getEndpoint({
    path: '/api/referrals',
    summary: 'Referrals that wait, or with ?show=decided those decided',
    show: listReferrals,
  }),
  postEndpoint({ path: '/api/referrals', summary: 'Refer somebody', submit: receiveReferral }),
  getEndpoint({ path: '/api/referrals/:referralId', summary: 'One referral', show: one }),
  postEndpoint({ path: '/api/referrals/:referralId/decision', summary: 'Decide a referral', submit: decideReferral }),
  postEndpoint({ path: '/api/referrals/:referralId/holder', summary: 'Hand a referral on', submit: holdReferral }),
  postEndpoint({
    path: '/api/referrals/:referralId/read',
    summary: 'Say that it was read for risk',
    submit: readForRisk,
  }),
]
