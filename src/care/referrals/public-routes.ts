import { firstOf } from '../../http/form-values.ts'
import { journey } from '../../http/journey.tsx'
import { page } from '../../http/page.tsx'
import type { Route } from '../../http/route.ts'
import { FollowReferral } from './follow-referral.page.tsx'
import { followReferral } from './follow-referral.ts'
import { refer, viewPublicDoor } from './refer.ts'
import { ReferDone } from './refer-done.page.tsx'
import { guarded } from './refer-guard.tsx'
import { AnotherStep, MyselfStep } from './refer-last.page.tsx'
import { AboutStep, WhoStep } from './refer-steps.page.tsx'
import { About, Another, Myself, Who } from './referral.form.ts'
import { paths } from './referrals.paths.ts'
import { FOLLOW } from './tell-received.ts'
import { viewReceived } from './view-received.ts'

const isSelf = (answers: Record<string, string | string[]>) => answers['forWhom'] !== 'somebody-else'

/** Addresses that need no account: the form in three short pages, its end, and the link of whoever sent it. */
export const publicRoutes: readonly Route[] = [
  ...journey({
    path: '/refer/:organisation',
    door: 'public',
    show: viewPublicDoor,
    steps: [
      { slug: 'who', asks: Who, page: WhoStep },
      { slug: 'about', asks: About, page: AboutStep },
      { slug: 'more', asks: Myself, when: isSelf, page: MyselfStep },
      { slug: 'you', asks: Another, when: (answers) => !isSelf(answers), page: AnotherStep },
    ],
    submit: refer,
    next: ({ organisation }, saved, { id }) => paths.done(organisation, saved?.id ?? firstOf(id) ?? ''),
  }).map(guarded),
  page({ path: '/refer/:organisation/done', door: 'public', show: viewReceived, page: ReferDone }),
  page({ path: '/link/referral', door: 'link', purpose: FOLLOW, show: followReferral, page: FollowReferral }),
]
