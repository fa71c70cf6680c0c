import { shortDate } from '../../lib/plain-date.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodaySource } from '../../platform/today.ts'
import { type WorkerHere, workersAt } from './list-here.ts'
import { paths } from './placements.paths.ts'

const RANK = { waiting: 10, owed: 20, coming: 40 } as const

/** A practice sees who waits for access there, and who is coming. */
export const practiceToday: TodaySource = {
  name: 'placements',
  mailed: true,
  roles: ['practice-contact', 'practice-manager'],
  load: async (context) => {
    const scope = Scope.of(context.actor, 'practice-contact', 'practice-manager')
    if (!scope) return {}
    const { siteId, workers } = await workersAt(context, scope)
    return { lines: workers.flatMap((worker) => [...accessLine(worker, siteId), ...comingLine(worker, siteId)]) }
  },
}

function accessLine(worker: WorkerHere, siteId: string): TodayLine[] {
  const { post, access, waiting, toGrant, live, needed, coming, from } = worker
  if (!access || access.met === 'met' || access.met === 'paused' || toGrant === 0) return []
  const asked = waiting > 0
  return [
    {
      key: `placements:access:${post.id}`,
      rank: asked ? RANK.waiting : RANK.owed,
      what: asked ? 'Record access is asked for and not live yet' : 'Record access is still owed',
      whom: post.name,
      why: `${live} of ${needed} kinds are live. Without them nobody registered here can be helped`,
      due: coming ? from : access.on,
      state: asked ? 'waiting' : 'owed',
      clause: access.clause,
      action: {
        kind: 'post',
        label: 'Everything is live',
        href: paths.grantAccess({ postId: post.id, siteId }),
        fields: {},
      },
    },
  ]
}

const comingLine = ({ post, coming, from, contact }: WorkerHere, siteId: string): TodayLine[] =>
  coming
    ? [
        {
          key: `placements:coming:${post.id}`,
          rank: RANK.coming,
          what: `A link worker comes here from ${shortDate(from)}`,
          whom: post.name,
          why: contact.name
            ? `${contact.name} is the first point of contact`
            : 'No first point of contact is named yet',
          due: from,
          state: 'due',
          action: { kind: 'link', label: 'See what is needed', href: paths.access({ postId: post.id, siteId }) },
        },
      ]
    : []
