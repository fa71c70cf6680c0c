import { postsOfColleague } from '../../base/posts/index.ts'
import { inPost } from '../../base/posts/post.rules.ts'
import { londonDay } from '../../lib/moment.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodaySource } from '../../platform/today.ts'
import { membersOf } from '../placements/index.ts'
import { appointmentReasons, MANAGERS } from '../placements/placements.rules.ts'
import { type Asked, askedOfMe } from './asked-of-me.ts'
import type { FoundEvent } from './event.rules.ts'
import { dayOfEvent, whenHeld, whyNobodyCame } from './event.rules.ts'
import { eventsBetween } from './events.store.ts'
import { listSoleWorkers, type SoleWorker, soleWorkersIn } from './list-sole-workers.ts'
import { paths } from './peers.paths.ts'
import { namedPeer, SOLE_CLAUSE } from './sole-standing.rules.ts'

const RANK = { owed: 20, asked: 30, soon: 40, said: 50 } as const
const DAY = 86_400_000
const WEEK = 7 * DAY
/** A day after an event somebody may still say that they were there. */
const AFTER = 2 * DAY

/** What is on this week, whether one was there, and what a peer asked [S29]. */
export const peersToday: TodaySource = {
  name: 'peers',
  mailed: true,
  roles: ['link-worker', 'health-coach', 'care-coordinator'],
  load: async (context) => {
    const { now } = context.moment
    const events = await eventsBetween(context, new Date(now.getTime() - AFTER), new Date(now.getTime() + WEEK))
    return {
      lines: [...(await askedOfMe(context)).map(askedLine), ...events.flatMap((event) => eventLine(event, now))],
      owedToYou: await ownPeerOwed(context),
    }
  },
}

function eventLine(event: FoundEvent, now: Date): TodayLine[] {
  const { id, title, coming, present, state, cpdMinutes } = event
  const front = { key: `peers:event:${id}`, whom: event.network, due: dayOfEvent(event) }
  const open = { kind: 'link' as const, label: 'Open', href: paths.event({ eventId: id }) }
  if (present) return []
  if (state === 'called-off')
    return coming
      ? [
          {
            ...front,
            rank: RANK.soon,
            what: `Called off: ${title}`,
            why: `It was ${whenHeld(event)}`,
            state: 'good',
            action: open,
          },
        ]
      : []
  const why = `${whenHeld(event)}${cpdMinutes ? `. ${cpdMinutes} minutes count as CPD` : ''}`
  if (whyNobodyCame(event, now) === undefined)
    return [{ ...front, rank: RANK.soon, what: `Were you at ${title}?`, why, state: 'due', action: wasThere(id) }]
  return coming
    ? [{ ...front, rank: RANK.said, what: `You are coming to ${title}`, why, state: 'good', action: open }]
    : [{ ...front, rank: RANK.soon, what: title, why, state: 'due', action: sayComing(id) }]
}

const wasThere = (eventId: string) =>
  ({ kind: 'post', label: 'I was there', href: paths.wasThere({ eventId }), fields: { was: 'yes' } }) as const
const sayComing = (eventId: string) =>
  ({ kind: 'post', label: 'I am coming', href: paths.coming({ eventId }), fields: { coming: 'yes' } }) as const

const askedLine = ({ kind, id, name, at }: Asked): TodayLine => ({
  key: `peers:asked:${kind}:${id}`,
  rank: RANK.asked,
  what: kind === 'peer' ? 'Somebody would like you as their named peer' : 'Asked to stand in when somebody is ill',
  whom: name,
  why: kind === 'peer' ? `The only link worker of ${at}` : `A manager of ${at} asks. Say yes or no`,
  state: 'waiting',
  action: { kind: 'link', label: 'Say yes or no', href: paths.directory() },
})

/** A sole worker who has no named peer yet: owed by whoever manages them. That they met one is told by supervision. */
async function ownPeerOwed(context: Parameters<TodaySource['load']>[0]): Promise<TodayLine[]> {
  const { actor, moment } = context
  if (actor.kind !== 'colleague' || actor.seat.role !== 'link-worker') return []
  const own = (await postsOfColleague(context, actor.id)).filter(
    (post) => post.soleWorker && inPost(post, moment.today),
  )
  const members = own.length ? await membersOf(context, own) : []
  return members.flatMap(({ post, facts, standard }): TodayLine[] => {
    const reason = appointmentReasons(post, facts, standard, moment.today).find(({ clause }) => clause === SOLE_CLAUSE)
    if (namedPeer(facts, moment.today) || !reason || (reason.met !== 'owed' && reason.met !== 'in-grace')) return []
    return [
      {
        key: `peers:named:${post.id}`,
        rank: RANK.owed,
        what: 'A named peer in another network',
        whom: reason.heldBy.name ?? reason.heldBy.organisation ?? reason.heldBy.role,
        why: reason.says,
        due: reason.on,
        state: reason.met === 'owed' ? 'owed' : 'waiting',
        clause: SOLE_CLAUSE,
        action: { kind: 'link', label: 'Say whom you would like', href: paths.ofPost({ postId: post.id }) },
      },
    ]
  })
}

/** What a duty line cannot say: that a peer has said yes and waits to be named, in place, by one press. */
export const managersToday: TodaySource = {
  name: 'peers.sole-workers',
  mailed: true,
  roles: MANAGERS,
  load: async (context) => {
    const scope = Scope.of(context.actor, ...MANAGERS)
    const workers = scope ? await soleWorkersIn(context, scope) : []
    return { lines: [...(await askedOfMe(context)).map(askedLine), ...workers.flatMap(nameLine)] }
  },
}

const nameLine = ({ post, mayName, peer, wishes }: SoleWorker): TodayLine[] =>
  mayName && !peer && wishes > 0
    ? [
        {
          key: `peers:name:${post.id}`,
          rank: RANK.owed,
          what: 'A peer said yes and waits to be named',
          whom: post.name,
          why: `${post.givenName} works alone and has no named peer yet`,
          state: 'owed',
          clause: SOLE_CLAUSE,
          action: { kind: 'link', label: 'Name the peer', href: paths.ofPost({ postId: post.id }) },
        },
      ]
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
          says: `Of ${found.value.workers.length} link workers who work alone in their PCN, on ${londonDay(now)}`,
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
