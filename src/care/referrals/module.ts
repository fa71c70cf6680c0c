import { lowerFirst } from '../../lib/lower-first.ts'
import type { Module } from '../../platform/module.ts'
import { followMerger } from './follow-merger.ts'
import { chaseAlarm, keepChasing, keepHeldJob } from './jobs.ts'
import { decidedWords, type OutcomeId } from './outcome.rules.ts'
import { LISTERS } from './referral.policy.ts'
import { referralsDemo } from './referrals.demo.ts'
import { paths } from './referrals.paths.ts'
import { routes } from './routes.ts'
import { managersReferrals, myReferrals, secondLooks } from './today.ts'

const decided = (detail: Record<string, unknown>) =>
  // Only `OUTCOMES` are ever recorded.
  `Decided: ${lowerFirst(decidedWords[detail['outcome'] as OutcomeId] ?? 'another way')}`

const rehome = () => [keepHeldJob.later({})]

/** How somebody is referred, read for risk, and decided about. */
export const referrals: Module = {
  name: 'referrals',
  routes,
  jobs: [chaseAlarm, keepChasing, keepHeldJob, followMerger],
  on: {
    'organisations.organisation-merged': ([about]) => [
      followMerger.later({ organisationId: about?.split(':')[1] ?? '' }),
    ],
    'posts.absence-began': rehome,
    'posts.post-ended': rehome,
    'colleagues.role-ended': rehome,
  },
  places: [
    { roles: LISTERS, label: 'Referrals', href: paths.list(), order: 30 },
    { roles: ['practice-contact', 'practice-manager'], label: 'Refer', href: paths.make(), order: 40 },
  ],
  today: [myReferrals, managersReferrals, secondLooks],
  demo: referralsDemo,
  wording: {
    'referrals.received': ({ finished }) =>
      finished === false ? 'Saved before the form was finished: somebody may be in danger' : 'A referral came in',
    'referrals.alarm-called': () => 'Somebody was called, because somebody may be in danger',
    'referrals.alarm-confirmed': () => 'Somebody confirmed having read the alarm',
    'referrals.read-for-risk': () => 'Read for risk',
    'referrals.holder-changed': () => 'It went to another holder',
    'referrals.decided': decided,
    'referrals.accepted': () => 'Accepted, and a worker has it',
    'referrals.word-noted': () => 'A call or visit was written down',
    'referrals.person-matched': () => 'Said to be somebody we know already',
    'referrals.person-match-confirmed': () => 'A second colleague looked too, and the records were joined',
    'referrals.person-told-apart': () => 'Said to be another person than a likely match',
    'referrals.person-match-undone': () => 'A join of two records was undone',
    'referrals.sharing-noted': ({ agrees }) =>
      agrees
        ? 'The person agreed that the referrer may know the outcome'
        : 'The referrer may know no more than how far it is',
  },
}
