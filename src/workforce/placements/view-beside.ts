import type { Reason } from '../../lib/verdict.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { trainingFacts } from '../training/index.ts'
import { accessReasons } from './access.rules.ts'
import { agreementReason } from './agreement.rules.ts'
import { type AppointmentDuty, appointmentDuties, appointmentReason } from './appointment.rules.ts'
import { type BesidePost, findBeside } from './find-beside.ts'
import { holdersOfDuty } from './holders.rules.ts'
import type { Appointment } from './placement-facts.rules.ts'
import { mayAppoint, mayViewBeside } from './placements.policy.ts'
import { warningFor } from './qualifies.rules.ts'
import { isOwn } from './reader.rules.ts'

/** One duty as the page shows it: how it stands, who stands there now and next, and what is worth saying of it. */
export type BesideLine = {
  duty: AppointmentDuty
  reason: Reason
  holders: Appointment[]
  warning?: string | undefined
}

export type BesideView = BesidePost & {
  lines: BesideLine[]
  access: Reason[]
  agreement: Reason | undefined
  /** The reader may appoint, replace and end. */
  manages: boolean
  own: boolean
}

async function load(context: Context, { postId }: { postId: string }): Promise<BesideView | undefined> {
  const beside = await findBeside(context, postId)
  if (!beside) return undefined
  const { post, facts, standard } = beside
  const { today } = context.moment
  const trainings = (await trainingFacts(context, [post.colleagueId])).get(post.colleagueId) ?? []
  return {
    ...beside,
    lines: appointmentDuties(post, standard, today).map((duty) => lineFor(duty, beside, today)),
    access: accessReasons(post, facts, trainings, standard, today),
    agreement: agreementReason(post, facts, standard, today),
    manages: mayAppoint(context.actor, beside) === true,
    own: isOwn(context.actor, beside),
  }
}

function lineFor(duty: AppointmentDuty, { post, facts, standard }: BesidePost, today: string): BesideLine {
  const holders = holdersOfDuty(duty, facts, today)
  const warnings = holders.map(({ colleagueId }) => warningFor(duty.kind, colleagueId, post, standard))
  return {
    duty,
    reason: appointmentReason(duty, post, facts, standard, today),
    holders,
    warning: warnings.find((warning) => warning !== undefined),
  }
}

/** Who stands beside one worker: each duty, its clause, who holds it, the person, and what is still owed. */
export const viewBeside = query({
  read: 'placements.viewed',
  load,
  may: mayViewBeside,
  about: ({ post }) => [`post:${post.id}`],
})
