import { z } from 'zod'
import { standardFor } from '../../base/editions/index.ts'
import { MANAGERS, WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { POST_ROLES, type PostRole } from '../../base/posts/post.rules.ts'
import { plusDays } from '../../lib/plain-date.ts'
import { list } from '../../platform/list.ts'
import { afterField } from '../../platform/paging.ts'
import { Scope } from '../../platform/scope.ts'
import { supportersOf } from '../casework/index.ts'
import { type Standing, standingOf } from '../casework/red.rules.ts'
import { type Supporter, stillSupports } from '../casework/supporter.rules.ts'
import { SHARED_SHOWS, type SharedShow } from './shared-cases.rules.ts'
import { readSharedCases, type SharedRow } from './shared-cases.store.ts'

const SharedFilter = z.object({
  show: z.enum(SHARED_SHOWS).catch('all').default('all'),
  role: z.enum(POST_ROLES).optional().catch(undefined),
  after: afterField,
})

/** `opens`: the reader supports the person, or manages the network, so that the case opens for them. */
export type SharedCase = SharedRow & { supporters: Supporter[]; standing: Standing; opens: boolean }
export type SharedCases = {
  show: SharedShow
  role: PostRole | undefined
  rows: SharedCase[]
  next: string | undefined
}

/** A worker opens what they lead, hold or support; without a worker, who manages opens all. */
function beside({ leadId, holderId }: SharedRow, supporters: Supporter[], workerId: string | undefined) {
  const theirs = [leadId, holderId, ...supporters.map(({ colleagueId }) => colleagueId)]
  return { supporters, opens: workerId === undefined || theirs.includes(workerId) }
}

/**
 * Cases with more than one role: who leads, who supports, when anybody last spoke with the person, and what is stuck. By number
 * alone, for the three roles and their managers (S60, share.platform); a concern is never among the reasons (safety H4).
 */
export const sharedCases = list({
  read: 'cross-referrals.shared-cases-listed',
  filter: SharedFilter,
  scope: (actor) => Scope.of(actor, ...WORKERS, ...MANAGERS),
  load: async (context, scope, { show, role, after }): Promise<SharedCases> => {
    const { today } = context.moment
    const { thresholds } = (await standardFor(context, scope.organisationId, today)).caseload
    const silentSince = plusDays(today, -thresholds.noContactDays.amber)
    const page = await readSharedCases(context, scope, { show, role, after, silentSince })
    const supporters = await supportersOf(
      context,
      page.rows.map(({ id }) => id),
    )
    const manages = MANAGERS.includes(scope.role)
    const rows = page.rows.map((row) => ({
      ...row,
      ...beside(row, (supporters.get(row.id) ?? []).filter(stillSupports), manages ? undefined : scope.colleagueId),
      standing: standingOf(
        {
          state: 'open',
          openedOn: row.openedOn,
          firstContactOn: row.firstContactOn ?? undefined,
          dueOn: row.dueOn,
          next: row.nextOn ? { on: row.nextOn, what: '' } : undefined,
          openConcerns: 0,
        },
        thresholds,
        today,
      ),
    }))
    return { show, role, rows, next: page.next }
  },
  names: ({ rows }) => rows.map(({ id }) => `case:${id}` as const),
})
