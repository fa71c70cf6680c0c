import { inWords, plusDays, shortDate } from '../../lib/plain-date.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodaySource } from '../../platform/today.ts'
import { MANAGERS } from './beside-worker.rules.ts'
import { WARN_DAYS } from './funding.rules.ts'
import { paths } from './posts.paths.ts'
import { type Concern, concernsOf } from './today.store.ts'

/** What a manager's posts need of them: money that ends, conversations on coming back. One statement. */
export const postsToday: TodaySource = {
  name: 'posts',
  mailed: true,
  roles: MANAGERS,
  load: async (context) => {
    const scope = Scope.of(context.actor, ...MANAGERS)
    if (!scope) return {}
    const { today } = context.moment
    const concerns = await concernsOf(context, scope, plusDays(today, WARN_DAYS))
    return { lines: concerns.flatMap((concern) => [...fundingLine(concern, today), ...talkLine(concern, today)]) }
  },
}

function fundingLine({ postId, name, fundingUntil, warnBy }: Concern, today: string): TodayLine[] {
  if (fundingUntil === undefined || fundingUntil > warnBy) return []
  const over = fundingUntil < today
  return [
    {
      key: `posts.funding:${postId}`,
      rank: over ? 20 : 40,
      what: over ? 'The funding of a post has ended' : 'The funding of a post ends',
      whom: name,
      why: `${shortDate(fundingUntil)}, ${inWords(fundingUntil, today)}. Not knowing makes people leave`,
      due: fundingUntil,
      state: over ? 'owed' : 'due',
      action: { kind: 'link', label: 'Say what follows', href: paths.terms({ postId }) },
    },
  ]
}

function talkLine({ postId, name, absenceId, backOn }: Concern, today: string): TodayLine[] {
  if (!absenceId || !backOn || backOn > today) return []
  return [
    {
      key: `posts.return-talk:${absenceId}`,
      rank: 20,
      what: 'Talk about coming back',
      whom: name,
      why: `Back since ${shortDate(backOn)}. The conversation comes before anything that ran out meanwhile`,
      due: backOn,
      state: 'owed',
      action: { kind: 'link', label: 'Record the conversation', href: paths.returnTalk({ postId, absenceId }) },
    },
  ]
}
