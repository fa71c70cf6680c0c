import type { StandardEffectSource } from '../../platform/context.ts'
import type { StandsSo } from '../../platform/standard-effects.ts'
import { wholePeople } from './capacity.rules.ts'
import { capacityOf, type PostCapacity } from './find-capacity.ts'
import type { Standing } from './standing.rules.ts'
import { colourWords } from './standing.rules.ts'
import { limitOf, people } from './standing-words.rules.ts'

/** How many people a year and at once are safe for each of these posts, and how full it is by that. A limit, never a goal. */
export const capacityStandings: StandardEffectSource = {
  name: 'capacity',
  turnsOn: (path) => path.startsWith('caseload.'),
  stands: async (context, postIds) =>
    [...(await capacityOf(context, postIds)).values()].flatMap((capacity) =>
      capacity.standing ? standingsOf(capacity, capacity.standing) : [],
    ),
}

function standingsOf({ post }: PostCapacity, standing: Standing): StandsSo[] {
  const one = { postId: post.id, clause: 'f.personal-ceiling', owed: false }
  return [
    { ...one, key: 'ceiling', what: 'Yearly ceiling', says: people(wholePeople(standing.year.personalCeiling)) },
    { ...one, key: 'people a year', what: 'Most people a year, hours counted', says: people(limitOf(standing)) },
    {
      ...one,
      key: 'at once',
      what: 'Open cases that the plan has at once',
      says: String(Math.round(standing.planned)),
    },
    {
      ...one,
      key: 'fullness',
      clause: 'caseload.thresholds',
      what: 'How full',
      says: colourWords[standing.state].toLowerCase(),
    },
  ]
}
