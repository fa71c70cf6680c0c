import { WORKERS } from '../../base/posts/beside-worker.rules.ts'
import { postsOfColleague } from '../../base/posts/index.ts'
import { inPost, isLinkWorker } from '../../base/posts/post.rules.ts'
import { londonInstant } from '../../lib/moment.ts'
import type { Context } from '../../platform/context.ts'
import type { TodayLine, TodaySource } from '../../platform/today.ts'
import { isPast } from '../../platform/watch.ts'
import { placementFacts } from '../placements/index.ts'
import { NO_PLACEMENTS } from '../placements/placements.rules.ts'
import { type Asked, askedOfMe } from './asked-of-me.ts'
import type { FoundEvent } from './event.rules.ts'
import { dayOfEvent, doorOpens, whenHeld } from './event.rules.ts'
import { eventsBetween } from './events.store.ts'
import { paths } from './peers.paths.ts'
import { namedPeer, SOLE_CLAUSE } from './sole-standing.rules.ts'
import { wishesOf } from './wishes.store.ts'

const RANK = { owed: 20, asked: 30, soon: 40, said: 50 } as const
const DAY = 86_400_000
const WEEK = 7 * DAY
/** A day after an event somebody may still say that they were there. */
const AFTER = 2 * DAY

/** What is on this week, whether one was there, and what a peer asked [S29]. */
export const peersToday: TodaySource = {
  name: 'peers',
  kept: true,
  mailed: true,
  roles: WORKERS,
  load: async (context) => {
    const midnight = londonInstant(context.moment.today, '00:00')
    const around = await eventsBetween(context, plus(midnight, -AFTER), plus(midnight, WEEK + DAY))
    const soon = around.filter(
      ({ startsAt }) => !isPast(context, plus(startsAt, AFTER)) && isPast(context, plus(startsAt, -WEEK)),
    )
    return {
      lines: [
        ...(await askedOfMe(context)).map(askedLine),
        ...soon.flatMap((event) => eventLine(event, isPast(context, doorOpens(event)))),
        ...(await ownSay(context)),
      ],
    }
  },
}

const plus = (instant: Date, ms: number) => new Date(instant.getTime() + ms)

function eventLine(event: FoundEvent, open: boolean): TodayLine[] {
  const { id, title, coming, present, state, cpdMinutes } = event
  const front = { key: `peers:event:${id}`, whom: event.network, due: dayOfEvent(event) }
  const look = { kind: 'link' as const, label: 'Open', href: paths.event({ eventId: id }) }
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
            action: look,
          },
        ]
      : []
  const why = `${whenHeld(event)}${cpdMinutes ? `. ${cpdMinutes} minutes count as CPD` : ''}`
  if (open)
    return [{ ...front, rank: RANK.soon, what: `Were you at ${title}?`, why, state: 'due', action: wasThere(id) }]
  return coming
    ? [{ ...front, rank: RANK.said, what: `You are coming to ${title}`, why, state: 'good', action: look }]
    : [{ ...front, rank: RANK.soon, what: title, why, state: 'due', action: sayComing(id) }]
}

const wasThere = (eventId: string) =>
  ({ kind: 'post', label: 'I was there', href: paths.wasThere({ eventId }), fields: { was: 'yes' } }) as const
const sayComing = (eventId: string) =>
  ({ kind: 'post', label: 'I am coming', href: paths.coming({ eventId }), fields: { coming: 'yes' } }) as const

export const askedLine = ({ kind, id, name, at }: Asked): TodayLine => ({
  key: `peers:asked:${kind}:${id}`,
  rank: RANK.asked,
  what: kind === 'peer' ? 'Somebody would like you as their named peer' : 'Asked to stand in when somebody is ill',
  whom: name,
  why: kind === 'peer' ? `The only link worker of ${at}` : `A manager of ${at} asks. Say yes or no`,
  state: 'waiting',
  action: { kind: 'link', label: 'Say yes or no', href: paths.directory() },
})

/** That a named peer is owed is told by supervision. This is the worker’s own say in it, once, while nobody was asked. */
async function ownSay(context: Context): Promise<TodayLine[]> {
  const { actor, moment } = context
  if (actor.kind !== 'colleague') return []
  const posts = await postsOfColleague(context, actor.id)
  const own = posts.filter((post) => post.soleWorker && isLinkWorker(post) && inPost(post, moment.today))
  const ids = own.map(({ id }) => id)
  const facts = await placementFacts(context, ids)
  const wishes = await wishesOf(context, ids)
  const open = own.filter(
    ({ id }) => !namedPeer(facts.get(id) ?? NO_PLACEMENTS, moment.today) && !wishes.some(({ postId }) => postId === id),
  )
  return open.map(({ id, pcn, employer }) => ({
    key: `peers:say:${id}`,
    rank: RANK.said,
    what: 'Say whom you would like as your named peer',
    whom: (pcn ?? employer).name,
    why: 'Colleagues with similar work elsewhere, each with why. They may say no',
    state: 'good',
    clause: SOLE_CLAUSE,
    action: { kind: 'link', label: 'See who there is', href: paths.ofPost({ postId: id }) },
  }))
}
