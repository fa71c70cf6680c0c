import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import { type Actor, sitsAs } from '../../platform/actor.ts'
import type { PlacementFacts } from './placement-facts.rules.ts'

/** One post as a policy sees it. `within`: the seat's organisation is over its employer or its PCN, or is one of them. */
export type Beside = { post: Post; facts: PlacementFacts; within: boolean }

export const manages = (actor: Actor, { post, within }: Pick<Beside, 'post' | 'within'>): boolean =>
  actor.kind === 'colleague' && ((within && sitsAs(actor, ...ANSWER_FOR_WORKERS)) || post.lineManager?.id === actor.id)

export const isOwn = (actor: Actor, { post }: Pick<Beside, 'post'>): boolean =>
  actor.kind === 'colleague' && actor.id === post.colleagueId

/** Whoever holds an appointment beside this post on the day. */
export const standsBeside = (actor: Actor, { facts }: Pick<Beside, 'facts'>, today: string): boolean =>
  actor.kind === 'colleague' && facts.appointments.some((each) => each.colleagueId === actor.id && holdsOn(each, today))

/** Whoever answers for a practice or other site: its manager, or the first point of contact. */
export const isAtPractice = (actor: Actor, siteId: string): boolean =>
  sitsAs(actor, 'practice-manager', 'practice-contact') &&
  actor.kind === 'colleague' &&
  actor.seat.organisationId === siteId
