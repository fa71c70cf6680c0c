import { type Actor, sitsAs } from '../../platform/actor.ts'
import { type Beside, isOwn, manages, standsBeside } from '../placements/placements.rules.ts'

type Moment = { today: string }

/** The worker, whoever stands beside them, and whoever manages the post: that sessions were held is no secret among them. */
export const mayViewSessions = (actor: Actor, beside: Beside, { today }: Moment): true | string =>
  isOwn(actor, beside) || standsBeside(actor, beside, today) || manages(actor, beside) || 'This is not your team'

/** A practice’s first point of contact gives advice and records no session; supervisors, managers and the worker do. */
export const mayRecord = (actor: Actor, beside: Beside, moment: Moment): true | string => {
  const supervises = standsBeside(actor, beside, moment.today) && !sitsAs(actor, 'practice-contact')
  return (
    isOwn(actor, beside) ||
    supervises ||
    manages(actor, beside) ||
    `Only ${beside.post.givenName}, their supervisors and their managers can record a session`
  )
}

type Planned = Beside & { session: { supervisorId: string } }

/** Whoever may record it, and whoever is to hold it. */
export const mayChangePlan = (actor: Actor, planned: Planned, moment: Moment): true | string =>
  isToHold(actor, planned) || mayRecord(actor, planned, moment)

/** The worker and the supervisor: what they write to each other is read by nobody else. */
export const isOfThePair = (actor: Actor, planned: Planned): boolean =>
  isOwn(actor, planned) || isToHold(actor, planned)

const isToHold = (actor: Actor, { session }: Planned) => actor.kind === 'colleague' && actor.id === session.supervisorId
