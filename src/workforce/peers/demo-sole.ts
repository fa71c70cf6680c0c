import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPost, TableRows } from '../../platform/demo.ts'

/** Sole workers: one with a peer who has agreed to stand in, one who has asked for a peer and waits for the answer. */
export function soleDemo(cast: Cast, chance: Chance): Pick<TableRows, 'peer_wish' | 'peer_cover'> {
  const workers = cast.posts.filter(
    ({ role, stage }) => role === 'link-worker' && stage !== 'left' && stage !== 'appointed' && stage !== 'on-leave',
  )
  const sole = workers.filter(({ soleWorker }) => soleWorker)
  return {
    peer_wish: sole.filter(({ pcnId }) => !pcnId).flatMap((post, index) => wishOf(cast, chance, workers, post, index)),
    peer_cover: sole.filter(({ pcnId }) => pcnId).flatMap((post) => coverOf(cast, workers, post)),
  }
}

/** Whom people open first answers; anybody else has said yes. */
function wishOf(cast: Cast, chance: Chance, workers: readonly DemoPost[], post: DemoPost, index: number) {
  const others = workers.filter(({ pcnId, soleWorker }) => pcnId !== post.pcnId && !soleWorker)
  const peer = index === 0 ? (others.find(({ givenName }) => givenName === 'Amina') ?? others[0]) : others[index]
  if (!peer) return []
  const waits = index === 0
  return [
    {
      id: chance.id(),
      post_id: post.id,
      peer_post_id: peer.id,
      asked_at: londonInstant(plusDays(cast.today, -4), '11:20'),
      answer: waits ? null : 'yes',
      answered_at: waits ? null : londonInstant(plusDays(cast.today, -2), '09:10'),
    },
  ]
}

/** The same peer as `placements` names in its demonstration. */
function coverOf(cast: Cast, workers: readonly DemoPost[], post: DemoPost) {
  const peer = workers.find(({ pcnId, stage }) => pcnId !== post.pcnId && stage === 'ready')
  if (!peer) return []
  const at = londonInstant(plusDays(cast.today, -60), '14:00')
  return [
    {
      post_id: post.id,
      colleague_id: peer.colleagueId,
      cover_post_id: peer.id,
      chosen_by: post.lineManagerId,
      chosen_at: at,
      agreed_at: at,
    },
  ]
}
