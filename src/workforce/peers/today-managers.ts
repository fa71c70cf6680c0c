import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { shortDate } from '../../lib/plain-date.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodaySource } from '../../platform/today.ts'
import { askedOfMe } from './asked-of-me.ts'
import { whenHeld } from './event.rules.ts'
import { eventsBetween } from './events.store.ts'
import { listSoleWorkers, type SoleWorker, soleWorkersIn } from './list-sole-workers.ts'
import { paths } from './peers.paths.ts'
import { SOLE_CLAUSE } from './sole-standing.rules.ts'
import { askedLine } from './today.ts'

const OWED = 20
const WEEK = 7 * 86_400_000

/** What a duty line cannot say: that a peer has said yes and waits to be named, in place, by one press. */
export const managersToday: TodaySource = {
  name: 'peers.sole-workers',
  kept: true,
  mailed: true,
  roles: ANSWER_FOR_WORKERS,
  load: async (context) => {
    const scope = Scope.of(context.actor, ...ANSWER_FOR_WORKERS)
    const workers = scope ? await soleWorkersIn(context, scope) : []
    return {
      lines: [...(await askedOfMe(context)).map(askedLine), ...workers.flatMap(nameLine), ...workers.flatMap(outLines)],
    }
  },
}

const nameLine = ({ post, mayName, peer, wishes }: SoleWorker): TodayLine[] =>
  mayName && !peer && wishes > 0
    ? [
        {
          key: `peers:name:${post.id}`,
          rank: OWED,
          what: 'A peer said yes and waits to be named',
          whom: post.name,
          why: `${post.givenName} works alone and has no named peer yet`,
          state: 'owed',
          clause: SOLE_CLAUSE,
          action: { kind: 'link', label: 'Name the peer', href: paths.ofPost({ postId: post.id }) },
        },
      ]
    : []

const outLines = ({ post, mayName, out }: SoleWorker): TodayLine[] =>
  mayName
    ? out.map(({ as, says }) => ({
        key: `peers:out:${as}:${post.id}`,
        rank: OWED,
        what:
          as === 'cover' ? 'Whoever stands in for a sole worker is away' : 'The named peer of a sole worker is away',
        whom: post.name,
        why: `${says}. ${post.givenName} works alone${as === 'cover' ? ': agree on another before it is needed' : ''}`,
        state: 'owed',
        clause: SOLE_CLAUSE,
        action:
          as === 'cover'
            ? { kind: 'link', label: 'Choose who stands in', href: paths.cover({ postId: post.id }) }
            : { kind: 'link', label: 'Open their peers', href: paths.ofPost({ postId: post.id }) },
      }))
    : []

/** For those who bring people together: what is on next, and who works alone without a peer. */
export const leadersToday: TodaySource = {
  name: 'peers.overview',
  roles: ['training-hub', 'place-lead', 'ics-lead', 'region-lead'],
  load: async (context) => {
    const found = await listSoleWorkers(context, {})
    const { now } = context.moment
    const events = await eventsBetween(context, now, new Date(now.getTime() + 8 * WEEK))
    if (!found.ok) return {}
    const without = found.value.workers.filter(({ peer }) => !peer).length
    const next = events.find(({ state }) => state === 'planned')
    return {
      figures: [
        {
          label: 'Sole workers without a named peer',
          value: String(without),
          says: `Of ${found.value.workers.length} link workers who work alone in their PCN, on ${shortDate(context.moment.today)}`,
          href: paths.soleWorkers(),
        },
        {
          label: 'Events of peer networks in 8 weeks',
          value: String(events.filter(({ state }) => state === 'planned').length),
          says: next ? `The next is ${next.title}, ${whenHeld(next)}` : 'Nothing is planned',
          href: paths.directory(),
        },
      ],
    }
  },
}
