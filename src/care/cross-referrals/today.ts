import { MANAGERS, WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { shortDate } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodaySource } from '../../platform/today.ts'
import { changedHands } from '../casework/index.ts'
import { paths as mdt } from '../mdt/mdt.paths.ts'
import { homelessBounces } from './bounces.store.ts'
import { isManagers } from './cross-referral.rules.ts'
import { paths } from './cross-referrals.paths.ts'
import { leadsAskedOf } from './leads.store.ts'
import { crossesOverdueUnder, crossesWaitingFor } from './lists.store.ts'
import { urgentUntaken } from './onward.store.ts'
import { crossLine, handsLine, homelessLine, leadLine, managersLine, onwardLine } from './today.rules.ts'

/** What colleagues of the other roles ask of me, and what came of what I asked. */
export const betweenRoles: TodaySource = {
  name: 'cross-referrals',
  kept: true,
  roles: [...WORKERS, ...MANAGERS],
  mailed: true,
  load: async (context) => {
    const { actor, moment } = context
    if (actor.kind !== 'colleague') return {}
    const waiting = await crossesWaitingFor(context, actor.id)
    const leads = await leadsAskedOf(context, actor.id)
    const hands = await changedHands(context, actor.id)
    const onwards = await urgentUntaken(context, actor.id)
    return {
      lines: [
        ...waiting.flatMap((one) => crossLine(one, actor.id, moment.today) ?? []),
        ...leads.map(leadLine),
        ...hands.map(handsLine),
        ...onwards.map((one) => onwardLine(one, moment.today)),
      ],
    }
  },
}

/** For those who answer for whoever was asked, and for the network whose meeting takes what nobody took. */
export const overRoles: TodaySource = {
  name: 'cross-referrals-team',
  kept: true,
  roles: MANAGERS,
  mailed: true,
  load: async (context: Context) => {
    const scope = Scope.of(context.actor, ...MANAGERS)
    if (!scope) return {}
    const { today } = context.moment
    const overdue = (await crossesOverdueUnder(context, scope)).filter((one) => isManagers(one, today))
    const homeless = scope.role === 'pcn-manager' ? await homelessBounces(context, scope.organisationId) : []
    const lines: TodayLine[] = homeless.map((one) =>
      homelessLine({
        ...one,
        says: shortDate(one.on),
        href: mdt.plan({ at: one.serviceId, kind: 'meet.shared-caseload' }),
      }),
    )
    return { lines: [...lines, ...managersLine(overdue, today, paths.list({ show: 'team' }))] }
  },
}
