import { z } from 'zod'
import { standardFor } from '../../base/editions/index.ts'
import { list } from '../../platform/list.ts'
import { afterField, type Page } from '../../platform/paging.ts'
import { Scope } from '../../platform/scope.ts'
import { LISTERS } from './referral.policy.ts'
import type { Referral } from './referral.rules.ts'
import { decidedPage, waitingPage } from './referral-lists.store.ts'

const Asked = z.object({ show: z.enum(['waiting', 'decided']).catch('waiting').default('waiting'), after: afterField })

/** A line of the list: what is asked, not who asks. Names open with the referral, and each opening is noted. */
export type ReferralLine = Referral & { service: string; sourceLabel: string; needLabels: string[] }
export type ReferralList = Page<ReferralLine> & { show: 'waiting' | 'decided'; today: string; managers: boolean }

/** What waits at the services under this seat, alarms first and then by date; or what was decided, the newest first. */
export const listReferrals = list({
  read: 'referrals.listed',
  filter: Asked,
  scope: (actor) => Scope.of(actor, ...LISTERS),
  load: async (context, scope, { show, after }): Promise<ReferralList> => {
    const page = await (show === 'decided' ? decidedPage : waitingPage)(context, scope, after)
    const { referral } = await standardFor(context, scope.organisationId, context.moment.today)
    const labelOf = (rows: readonly { id: string; label: string }[], id: string) =>
      rows.find((row) => row.id === id)?.label ?? id
    return {
      ...page,
      show,
      today: context.moment.today,
      managers: Scope.of(context.actor, 'line-manager', 'pcn-manager', 'provider-manager') !== undefined,
      rows: page.rows.map((row) => ({
        ...row,
        sourceLabel: labelOf(referral.sources, row.source),
        needLabels: row.needs.map((need) => labelOf(referral.needs, need)),
      })),
    }
  },
  names: () => [],
})
