import { framework } from '../../base/editions/index.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPost } from '../../platform/demo.ts'

/** Goals as people write them; each belongs to a competency, in the order of the framework. */
const GOALS = [
  'Lead a group conversation at the community centre by the spring',
  'Ask about money worries early, and know whom to bring in',
  'Write up three pieces of work for the portfolio',
  'Shadow the mental health team for two mornings',
  'Use the plain-language leaflet with people who read little English',
  'Keep Friday mornings free for notes and follow-up',
]

type Story = { agreedAgo: number; confirmed: readonly ('worker' | 'manager')[] }

/** One waits for the manager, one is more than a year old, and starters have none yet. */
function storyOf(post: DemoPost, at: number): Story | undefined {
  if (post.stage !== 'ready' && post.stage !== 'ready-but-one-practice' && post.stage !== 'leaving') return undefined
  if (at % 7 === 2) return { agreedAgo: 12, confirmed: ['worker'] }
  if (at % 7 === 4) return { agreedAgo: 380, confirmed: ['worker', 'manager'] }
  if (at % 7 === 5) return undefined
  return { agreedAgo: 60 + at * 9, confirmed: ['worker', 'manager'] }
}

/** Development plans of most workers. */
export function demoPlans(cast: Cast, chance: Chance) {
  const competencies = framework().competencies.domains.flatMap((domain) => domain.competencies)
  const workers = cast.posts.filter(({ role }) => role === 'link-worker')
  const told = workers.flatMap((post, at) => {
    const story = storyOf(post, at)
    const agreedOn = story && plusDays(cast.today, -story.agreedAgo)
    if (!story || !agreedOn || agreedOn < post.startedOn) return []
    const goals = chance.some(GOALS, 2).map((words) => ({
      words,
      competencyId: chance.pick(competencies).id,
    }))
    return [{ id: chance.id(), post, story, agreedOn, goals }]
  })
  return {
    development_plan: told.map(({ id, post, agreedOn, goals }) => ({
      id,
      post_id: post.id,
      agreed_on: agreedOn,
      review_on: plusDays(agreedOn, 182),
      goals,
      written_by: post.lineManagerId,
    })),
    development_plan_confirmation: told.flatMap(({ id, post, story, agreedOn }) =>
      story.confirmed.map((as) => ({
        plan_id: id,
        version: 1,
        confirmed_as: as,
        confirmed_by: as === 'worker' ? post.colleagueId : post.lineManagerId,
        confirmed_on: plusDays(agreedOn, 2),
      })),
    ),
  }
}
