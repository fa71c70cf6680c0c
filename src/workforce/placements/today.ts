import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodaySource } from '../../platform/today.ts'
import type { Leaver } from './leavers.rules.ts'
import { leaversUnder } from './leavers.store.ts'
import { type WorkerHere, workersAt } from './list-here.ts'
import { paths } from './placements.paths.ts'

const RANK = { waiting: 10, owed: 20, coming: 40 } as const
/** The site closes what somebody left open; after so many days whoever manages its link workers sees it too (safety H7). */
const MANAGERS_AFTER_DAYS = 7

/** A practice sees who waits for access there, and who is coming. */
export const practiceToday: TodaySource = {
  name: 'placements',
  kept: true,
  mailed: true,
  roles: ['practice-contact', 'practice-manager'],
  load: async (context) => {
    const scope = Scope.of(context.actor, 'practice-contact', 'practice-manager')
    if (!scope) return {}
    const { siteId, workers, leavers } = await workersAt(context, scope)
    return {
      lines: [
        ...workers.flatMap((worker) => [...accessLine(worker, siteId), ...comingLine(worker, siteId)]),
        ...leavers.flatMap(leaverLine),
      ],
    }
  },
}

/** Somebody who no longer comes there can still open the records of a place that has not said that it closed them. */
export const leftOpenToday: TodaySource = {
  name: 'placements.left-open',
  kept: true,
  mailed: true,
  roles: ANSWER_FOR_WORKERS,
  load: async (context) => {
    const scope = Scope.of(context.actor, ...ANSWER_FOR_WORKERS)
    if (!scope) return {}
    const leavers = await leaversUnder(context, scope.organisationId)
    const before = plusDays(context.moment.today, -MANAGERS_AFTER_DAYS)
    return { lines: leavers.filter(({ leftOn }) => leftOn <= before).flatMap(leaverLine) }
  },
}

function leaverLine({ postId, siteId, name, siteName, leftOn, open }: Leaver): TodayLine[] {
  if (open === 0) return []
  return [
    {
      key: `placements:left:${postId}:${siteId}`,
      rank: RANK.owed,
      what: `Close record access at ${siteName}`,
      whom: name,
      why: `No longer comes there since ${shortDate(leftOn)}: ${open === 1 ? '1 way in is' : `${open} ways in are`} still open`,
      due: leftOn,
      state: 'owed',
      clause: 'mdt.record-access',
      action: { kind: 'post', label: 'It is closed', href: paths.closeAccess({ postId, siteId }), fields: {} },
    },
  ]
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
