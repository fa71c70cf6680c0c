import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { DemoSource, TableRows } from '../../platform/demo.ts'

/** The first PCN of each provider was let see more; with the second it was tried and ended; the rest see the verdict and the contract. */
export const demo: DemoSource = (cast, chance) => {
  const rows = cast.providers.flatMap(({ id, managerId }) => {
    const pcnIds = cast.posts.flatMap(({ employerId, pcnId }) => (employerId === id && pcnId ? [pcnId] : []))
    const [first, second] = [...new Set(pcnIds)]
    const row = (pcnId: string, kind: string, daysAgo: number, endedDaysAgo?: number) => ({
      id: chance.id(),
      provider_id: id,
      pcn_id: pcnId,
      kind,
      from_on: plusDays(cast.today, -daysAgo),
      until_on: endedDaysAgo === undefined ? null : plusDays(cast.today, -endedDaysAgo),
      decided_by: managerId,
      decided_at: londonInstant(plusDays(cast.today, -daysAgo), '15:10'),
      ended_by: endedDaysAgo === undefined ? null : managerId,
      ended_at: endedDaysAgo === undefined ? null : londonInstant(plusDays(cast.today, -endedDaysAgo), '09:40'),
    })
    return [
      ...(first ? [row(first, 'supervision-dates', 64)] : []),
      ...(second ? [row(second, 'training-beyond-contract', 150, 40)] : []),
    ]
  })
  return { pcn_sharing: rows } satisfies TableRows
}
