import { clauseName } from '../../base/editions/index.ts'
import { organisationsReached } from '../../base/organisations/index.ts'
import { findPosts } from '../../base/posts/index.ts'
import { isLinkWorker } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { shortDate } from '../../lib/plain-date.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { StandardEffectSource } from '../../platform/context.ts'
import type { StandsSo } from '../../platform/standard-effects.ts'
import { membersOf } from '../placements/index.ts'
import { sharedOf } from '../sharing/index.ts'
import { seenBy } from './contract.rules.ts'
import { eventAsked } from './session-dates.rules.ts'
import { sessionFacts } from './sessions.store.ts'
import { sessionInWords, sessionReasons } from './supervision.rules.ts'

/**
 * By when each session is due to each of these posts, clause by clause. A seat over the PCN alone hears of a provider's employee the
 * contract items and what is shared with it (safety H9).
 */
export const supervisionStandings: StandardEffectSource = {
  name: 'supervision',
  turnsOn: (path) => path.startsWith('supervision.'),
  stands: async (context, postIds) => {
    const posts = [...(await findPosts(context, postIds)).values()].filter(isLinkWorker)
    const members = await membersOf(context, posts)
    const sessions = await sessionFacts(context, postIds)
    const shared = await sharedOf(context, posts)
    const over = await organisationsReached(context, [...new Set(posts.map(({ employer }) => employer.id))])
    return members.flatMap(({ post, facts, standard }) => {
      const held = sessions.get(post.id) ?? []
      const reasons = sessionReasons(post, held, facts, standard, context.moment.today)
      return seenBy(reasons, post, standard, over.has(post.employer.id), shared(post.id)).map((reason) =>
        standing(post.id, reason, nameOf(reason.clause, standard)),
      )
    })
  },
}

/** The session as people call it: `GP supervision session`. */
function nameOf(clause: string, standard: Standard): string {
  const rule = standard.supervision.rules.find(({ id }) => id === clause)
  const kind = rule && eventAsked(rule)?.event
  return kind ? sessionInWords(kind, standard) : clauseName(clause)
}

const standing = (postId: string, reason: Reason, what: string): StandsSo => ({
  postId,
  key: `sessions ${reason.clause}`,
  clause: reason.clause,
  what,
  says: dueInWords(reason),
  owed: reason.met === 'owed',
})

function dueInWords({ met, on }: Reason): string {
  if (met === 'paused') return 'paused'
  if (on === undefined) return met
  if (met === 'in-grace') return `late, in grace until ${shortDate(on)}`
  return met === 'owed' ? `owed since ${shortDate(on)}` : `due by ${shortDate(on)}`
}
