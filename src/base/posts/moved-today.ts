import { shortDate } from '../../lib/plain-date.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodaySource } from '../../platform/today.ts'
import { MANAGERS } from './beside-worker.rules.ts'
import { type MovedPractice, movedPracticesIn } from './moved-practices.store.ts'
import { paths } from './posts.paths.ts'

/** A practice moved to another PCN, and workers of the old one serve it still: where they work is a manager's to say. */
export const movedToday: TodaySource = {
  name: 'practices elsewhere',
  mailed: true,
  kept: true,
  roles: MANAGERS,
  load: async (context) => {
    const scope = Scope.of(context.actor, ...MANAGERS)
    return scope ? { lines: (await movedPracticesIn(context, scope)).map(lineOf) } : {}
  },
}

const lineOf = ({ postId, name, givenName, practice, pcnName, since }: MovedPractice): TodayLine => ({
  key: `posts.moved:${postId}:${practice.id}`,
  rank: 40,
  what: `${practice.name} has moved to another PCN. Say who serves it`,
  whom: name,
  why: `It has belonged to ${pcnName} since ${shortDate(since)}, and ${givenName} is still down to serve it`,
  state: 'due',
  action: { kind: 'link', label: 'Say where they work', href: paths.sites({ postId }) },
})
