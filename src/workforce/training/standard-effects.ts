import { clauseName } from '../../base/editions/index.ts'
import { findPosts } from '../../base/posts/index.ts'
import { shortDate } from '../../lib/plain-date.ts'
import type { StandardEffectSource } from '../../platform/context.ts'
import type { StandsSo } from '../../platform/standard-effects.ts'
import { trainingFacts } from './find-facts.ts'
import type { TrainingFact } from './training.rules.ts'

/** Until when the training of each of these posts is in date. */
export const trainingStandings: StandardEffectSource = {
  name: 'training',
  turnsOn: (path) => path.startsWith('training.'),
  stands: async (context, postIds) => {
    const posts = [...(await findPosts(context, postIds)).values()]
    const facts = await trainingFacts(context, [...new Set(posts.map(({ colleagueId }) => colleagueId))])
    return posts.flatMap((post) => (facts.get(post.colleagueId) ?? []).flatMap((fact) => standing(post.id, fact)))
  },
}

function standing(postId: string, { itemId, moduleId, siteId, state, expiresOn }: TrainingFact): StandsSo[] {
  if (expiresOn === undefined && (state === 'not-started' || state === 'enrolled')) return []
  const clause = moduleId ?? itemId
  const ran = state === 'expired' ? 'ran out on' : 'in date until'
  const says = expiresOn === undefined ? 'done, and once is enough' : `${ran} ${shortDate(expiresOn)}`
  const key = `training ${clause} ${siteId ?? ''}`
  return [{ postId, key, clause, what: clauseName(clause), says, owed: state === 'expired' }]
}
