import { isLinkWorker } from '../../base/posts/post.rules.ts'
import { metInWords } from '../../lib/verdict.ts'
import type { StandardEffectSource } from '../../platform/context.ts'
import type { StandsSo } from '../../platform/standard-effects.ts'
import { readinessOf } from './find-readiness.ts'
import type { PostReadiness, ReadinessWord } from './readiness.rules.ts'

/** Whether each of these posts may take new people, and how each line before referrals stands. */
export const readinessStandings: StandardEffectSource = {
  name: 'readiness',
  turnsOn: (path) => /^(supervision|training|induction|recordAccess)\./.test(path),
  stands: async (context, postIds) =>
    [...(await readinessOf(context, postIds)).values()]
      .filter(({ post }) => isLinkWorker(post))
      .flatMap((readiness) => [verdictOf(readiness), ...linesOf(readiness)]),
}

const SAYS: Partial<Record<ReadinessWord, string>> = {
  may: 'may',
  some: 'may from some practices',
  'not-yet': 'not yet',
  away: 'away',
  'not-started': 'not started',
  ended: 'post ended',
}

/** The verdict stops new people only; those already helped carry on (H10). */
const verdictOf = ({ post, verdict }: PostReadiness): StandsSo => ({
  postId: post.id,
  key: 'verdict',
  clause: 'gate.may-take-referrals',
  what: 'May take new people',
  says: SAYS[verdict] ?? verdict,
  owed: verdict === 'not-yet',
})

const linesOf = ({ post, reasons }: PostReadiness): StandsSo[] =>
  reasons.map(({ clause, item, title, met, at }) => ({
    postId: post.id,
    key: `line ${item} ${at?.id ?? ''}`,
    clause,
    what: at ? `${title}, ${at.name}` : title,
    says: metInWords(met).toLowerCase(),
    owed: met === 'owed',
  }))
