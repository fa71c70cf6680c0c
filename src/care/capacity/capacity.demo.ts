import { plusDays } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPost, DemoSource, TableRows } from '../../platform/demo.ts'
import { allocationRows } from './demo-allocations.ts'
import type { FactorId } from './factor.rules.ts'

/**
 * Figures with their reasons for some posts, one worker over a limit with a plan, a local target, and somebody who was given to a
 * ready worker of each neighbourhood yesterday.
 */
export const capacityDemo: DemoSource = (cast, chance, { keys }) => {
  const ready = cast.posts.filter(({ role, stage }) => role === 'link-worker' && stage === 'ready')
  const taking = cast.posts.filter(({ role, stage }) => role === 'link-worker' && TAKING.has(stage))
  const over = ready[2] ?? ready[0]
  const given = cast.pcns.flatMap((pcn) => {
    const post = taking.find(({ pcnId }) => pcnId === pcn.id)
    return post ? [allocationRows({ cast, chance, keys }, post, pcn.managerId)] : []
  })
  return {
    ...joined(given),
    capacity_factor: [
      ...cast.posts.filter(travels).map((post) => travelRow(cast, chance, post)),
      ...ready.slice(3, 6).map((post) => factorRow(cast, chance, post, COMPLEX)),
      ...(over ? [factorRow(cast, chance, over, LONG)] : []),
    ],
    over_limit: over ? [planRow(cast, chance, over)] : [],
    local_target: cast.pcns.slice(0, 1).map((pcn) => ({
      id: chance.id(),
      organisation_id: pcn.id,
      people_a_year: 600,
      asked_by: 'The local scheme: 1.2 percent of 50,000 people',
      from_on: plusDays(cast.today, -180),
      set_by: pcn.managerId,
      set_at: daysAgo(cast, 180),
    })),
  }
}

const TAKING: ReadonlySet<DemoPost['stage']> = new Set(['ready', 'ready-but-one-practice'])

type Set = { input: FactorId; value: number; reason: string }
const COMPLEX: Set = {
  input: 'complexity_factor',
  value: 0.9,
  reason: 'Many people here are homeless, need an interpreter, or have several agencies involved.',
}
const LONG: Set = {
  input: 'average_contacts',
  value: 18,
  reason: 'This post supports people who leave hospital after a long stay, and they need many more visits.',
}

const practices = ({ sites }: DemoPost) => sites.filter(({ kind }) => kind === 'practice').length
const travels = (post: DemoPost) => post.role === 'link-worker' && post.stage !== 'left' && practices(post) >= 3

const travelRow = (cast: Cast, chance: Chance, post: DemoPost) =>
  factorRow(cast, chance, post, {
    input: 'travel_hours',
    value: practices(post),
    reason: `${practices(post)} practices, and the bus between them.`,
  })

const factorRow = (cast: Cast, chance: Chance, post: DemoPost, { input, value, reason }: Set) => ({
  id: chance.id(),
  post_id: post.id,
  input,
  value,
  reason,
  from_on: later(post.startedOn, plusDays(cast.today, -120)),
  set_by: post.lineManagerId,
  set_at: daysAgo(cast, 120),
})

const planRow = (cast: Cast, chance: Chance, post: DemoPost) => ({
  id: chance.id(),
  post_id: post.id,
  limits: ['hours'],
  reason: 'A colleague left in the spring, and people who leave hospital could not wait.',
  plan: 'Routine referrals go to the rest of the team. The PCN board has asked for half a post more.',
  review_on: plusDays(cast.today, 19),
  agreed_by: post.lineManagerId,
  agreed_at: daysAgo(cast, 12),
})

const daysAgo = ({ now }: Cast, days: number) => new Date(now.getTime() - days * 86_400_000)
const later = (one: string, other: string) => (one > other ? one : other)

function joined(all: readonly TableRows[]): TableRows {
  const whole: Record<string, unknown[]> = {}
  for (const rows of all)
    for (const [table, some] of Object.entries(rows)) whole[table] = [...(whole[table] ?? []), ...(some ?? [])]
  // The same tables with the same rows, in one list for each.
  return whole as TableRows
}
