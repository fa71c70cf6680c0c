import { z } from 'zod'
import { MANAGERS, WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { list } from '../../platform/list.ts'
import { afterField } from '../../platform/paging.ts'
import { Scope } from '../../platform/scope.ts'
import type { CrossReferral } from './cross-referral.rules.ts'
import { readCrosses } from './lists.store.ts'

/** To me, from me, and for managers what waits under them. */
const SHOWS = ['for-me', 'from-me', 'team'] as const
export type Show = (typeof SHOWS)[number]

const CrossFilter = z.object({
  show: z.enum(SHOWS).optional().catch(undefined),
  after: afterField,
})

export type CrossList = { show: Show; shows: readonly Show[]; rows: CrossReferral[]; next: string | undefined }

/** What roles ask of each other, by case number, what waits longest first. Nobody supported is named, and no worker counted (H9). */
export const listCrosses = list({
  read: 'cross-referrals.listed',
  filter: CrossFilter,
  scope: (actor) => Scope.of(actor, ...WORKERS, ...MANAGERS),
  load: async (context, scope, filter): Promise<CrossList> => {
    const shows = MANAGERS.includes(scope.role) ? SHOWS.toReversed() : SHOWS.slice(0, 2)
    const show = shows.find((one) => one === filter.show) ?? shows[0] ?? 'for-me'
    const page = await readCrosses(context, scope, show, filter.after)
    return { show, shows, rows: page.rows, next: page.next }
  },
  names: ({ rows }) => [...new Set(rows.map(({ caseId }) => `case:${caseId}` as const))],
})
