import { findPosts } from '../../base/posts/index.ts'
import { isAway, isLinkWorker } from '../../base/posts/post.rules.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import { londonInstant } from '../../lib/moment.ts'
import { plusDays, shortDate } from '../../lib/plain-date.ts'
import type { CalendarSource, EvidenceSource } from '../../platform/context.ts'
import type { EvidenceRow } from '../../platform/evidence.ts'
import { type Member, membersOf } from '../placements/index.ts'
import { dutyHolder } from '../placements/placements.rules.ts'
import { attendedByEach } from './attendance.store.ts'
import { aboutEvent } from './door.store.ts'
import { calendarEventOf } from './event-mail.rules.ts'
import { comingBetween } from './events.store.ts'
import { paths } from './peers.paths.ts'
import { NETWORK_CLAUSE, SOLE_CLAUSE } from './sole-standing.rules.ts'

/** What a colleague said they come to. */
export const peersCalendar: CalendarSource = {
  name: 'peers',
  load: async (context, colleagueId, { from, until }) =>
    (await comingBetween(context, colleagueId, from, until)).map(calendarEventOf),
}

/** Per post: each event that its worker was at, or the gap with whoever holds it; a sole worker's named peer beside it. */
export const peersEvidence: EvidenceSource = {
  name: 'peers',
  title: 'Peers',
  order: 70,
  counts:
    'In place: an event of a peer network that the worker was at, or a named peer on the last of these days. Gap: none in these days for a link worker in post.',
  load: async (context, { posts, from, until }) => {
    const days = { from: londonInstant(from, '00:00'), until: londonInstant(plusDays(until, 1), '00:00') }
    const attended = await attendedByEach(
      context,
      posts.map(({ colleagueId }) => colleagueId),
      days,
    )
    const found = await findPosts(
      context,
      posts.map(({ id }) => id),
    )
    const members = (await membersOf(context, [...found.values()])).filter(({ post }) => isLinkWorker(post))
    return members.flatMap((member) => {
      const { post } = member
      const mine = attended.filter(
        ({ colleagueId, on }) => colleagueId === post.colleagueId && on >= post.startedOn && on <= (post.endedOn ?? on),
      )
      const rows = mine.map(
        (one): EvidenceRow => ({
          what: 'Peer network',
          whom: post.name,
          postId: post.id,
          on: one.on,
          state: 'in-place',
          says: `At ${one.title} (${one.network}) on ${shortDate(one.on)}: ${one.minutes} minutes.`,
          clause: NETWORK_CLAUSE,
          record: aboutEvent(one.eventId),
          href: paths.event({ eventId: one.eventId }),
        }),
      )
      return [...(rows.length ? rows : gapOf(member, until)), ...namedPeerRow(member, until)]
    })
  },
}

function gapOf({ post, facts, standard }: Member, until: string): EvidenceRow[] {
  const rule = standard.supervision.rules.find(({ id, inForce }) => id === NETWORK_CLAUSE && inForce)
  if (!rule || post.startedOn > until) return []
  return [
    {
      what: 'Peer network',
      whom: post.name,
      postId: post.id,
      state: isAway(post, until) ? 'paused' : 'gap',
      says: 'No event of a peer network is recorded in these days.',
      clause: NETWORK_CLAUSE,
      heldBy: dutyHolder(rule, post, facts, standard),
      record: `post:${post.id}`,
    },
  ]
}

function namedPeerRow({ post, facts, standard }: Member, until: string): EvidenceRow[] {
  const rule = standard.supervision.rules.find(({ id, inForce }) => id === SOLE_CLAUSE && inForce)
  if (!post.soleWorker || !rule || post.startedOn > until) return []
  const peer = facts.appointments.find((each) => each.kind === 'peer-link' && holdsOn(each, until))
  const front = { what: 'Named peer of a sole worker', whom: post.name, postId: post.id, clause: SOLE_CLAUSE }
  if (peer)
    return [
      {
        ...front,
        on: peer.from,
        state: 'in-place',
        says: `${peer.name} since ${shortDate(peer.from)}.`,
        record: `appointment:${peer.id}`,
      },
    ]
  const heldBy = dutyHolder(rule, post, facts, standard)
  return [{ ...front, state: 'gap', says: 'Nobody is named.', heldBy, record: `post:${post.id}` }]
}
