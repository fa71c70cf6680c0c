import { shortDate } from '../../lib/plain-date.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodaySource } from '../../platform/today.ts'
import { MANAGERS } from '../posts/beside-worker.rules.ts'
import { isReadByPcn } from './dispute.rules.ts'
import { paths } from './disputes.paths.ts'
import { type OpenDispute, openDisputesUnder } from './disputes.store.ts'
import { lineTitle } from './line-title.ts'

/** Before what is owed: somebody says that what we show of them is wrong. */
const RANK = 15

/** What workers said is not right, until it is answered. */
export const disputesToday: TodaySource = {
  name: 'disputes',
  kept: true,
  mailed: true,
  roles: MANAGERS,
  load: async (context) => {
    const scope = Scope.of(context.actor, ...MANAGERS)
    if (!scope) return {}
    const open = await openDisputesUnder(context, scope)
    const others = open.filter(({ ofEmployer }) => !ofEmployer).map(({ postId }) => postId)
    const told = await context.app.toldToPcn(context, [...new Set(others)])
    const reads = (one: OpenDispute) => one.ofEmployer || isReadByPcn(one, (clause) => told(one.postId, clause))
    return { lines: open.filter(reads).map(line) }
  },
}

const line = ({ id, postId, givenName, name, verdict, item, on }: OpenDispute): TodayLine => ({
  key: `disputes:${id}`,
  rank: RANK,
  what: `${givenName} says that a line is not right: ${lineTitle({ verdict, item }, `${givenName} is`)}`,
  whom: name,
  why: `Said on ${shortDate(on)}. It stands beside the line until you answer`,
  due: on,
  state: 'waiting',
  clause: item,
  action: { kind: 'link', label: 'Answer', href: paths.answer({ postId }, id) },
})
