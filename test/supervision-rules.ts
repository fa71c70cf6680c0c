import type { Post } from '../src/base/posts/post.rules.ts'
import { loadFramework } from '../src/framework/framework.ts'
import { shippedStandard } from '../src/framework/standard.ts'
import type { Met, Reason } from '../src/lib/verdict.ts'
import { type Appointment, NO_PLACEMENTS, type PlacementFacts } from '../src/workforce/placements/placements.rules.ts'
import type { PlanFact } from '../src/workforce/supervision/development-plan.rules.ts'
import { dutiesTowards } from '../src/workforce/supervision/post-duties.rules.ts'
import type { SessionFact } from '../src/workforce/supervision/session-dates.rules.ts'
import type { Supervisor } from '../src/workforce/supervision/supervisor.rules.ts'
import { aLinkWorker, PCN } from './a-link-worker.ts'

/** A small world for tables of rules: the Framework as shipped, one link worker, and what is known of her. */
export const standard = shippedStandard(loadFramework())

export { PCN }

const uuid = (end: string) => `0198c0de-0000-7000-8000-0000000000${end}`
export const PROVIDER = { id: uuid('b2'), name: 'Good Neighbours', kind: 'provider' as const }
export const OAK = uuid('a1')
const LEE = uuid('c1')

export const amina = aLinkWorker({
  startedOn: '2026-01-05',
  lineManager: { id: uuid('c9'), name: 'Priya Shah' },
  sites: [{ id: OAK, name: 'Oak Surgery', kind: 'practice', weekdays: [1], from: '2026-01-05' }],
})
export const post = (by: Partial<Post>): Post => ({ ...amina, ...by })
export const sole = post({ soleWorker: true })
export const subContracted = post({ employer: PROVIDER, employmentModel: 'vcse-sub-contract' })

export const held = (kind: string, ...days: string[]): SessionFact[] =>
  days.map((heldOn) => ({ kind, heldOn, minutes: 60 }))

export const appointed = (kind: Appointment['kind'], by: Partial<Appointment> = {}): Appointment => ({
  id: uuid('d1'),
  kind,
  colleagueId: LEE,
  name: 'Dr Lee',
  profession: 'GP',
  register: 'GMC',
  deputy: false,
  from: '2026-01-05',
  ...by,
})
export const placed = (by: Partial<PlacementFacts>): PlacementFacts => ({ ...NO_PLACEMENTS, ...by })
export const away = (from: string, until?: string) => [{ id: uuid('e1'), colleagueId: LEE, from, until }]

export type Known = { sessions?: SessionFact[]; plans?: PlanFact[]; placements?: PlacementFacts }

/** Every reason of one clause, as pages, Today and the API are given them. */
export const reasonsOf = (clause: string, today: string, known: Known = {}, of: Post = amina): Reason[] => {
  const { sessions = [], plans = [], placements = NO_PLACEMENTS } = known
  return dutiesTowards(of, { trainings: [], sessions, plans, placements }, standard, today).filter(
    (reason) => reason.clause === clause,
  )
}
export const metOf = (clause: string, today: string, known: Known = {}, of: Post = amina): Met | undefined =>
  reasonsOf(clause, today, known, of)[0]?.met

export const supervisor = (by: Partial<Supervisor> = {}): Supervisor => ({
  id: LEE,
  name: 'Dr Lee',
  supervises: [{ postId: amina.id, from: '2026-01-05' }],
  confirmations: [],
  heldBy: { role: 'PCN manager', organisation: PCN.name },
  ...by,
})
