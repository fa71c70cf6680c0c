import type { Reason } from '../../lib/verdict.ts'
import type { Context } from '../../platform/context.ts'
import type { Scope } from '../../platform/scope.ts'
import { arrangementsIn, type TeamMember, teamUnder } from '../placements/index.ts'
import { accessReasons, appointmentReasons, isUnderContract } from '../placements/placements.rules.ts'
import { trainingFacts } from '../training/index.ts'
import type { TrainingFact } from '../training/training.rules.ts'
import { seenBy } from './contract.rules.ts'
import { type Duty, ranked } from './duties.rules.ts'
import { withPlan as beside } from './planned-duty.rules.ts'
import { openSessions } from './planned-sessions.store.ts'
import { sessionFacts } from './sessions.store.ts'
import { type SessionFact, sessionReasons } from './supervision.rules.ts'

/** Every duty under a seat that somebody should see to, worst first: a fixed number of statements, however many workers. */
export async function dutiesUnder(context: Context, scope: Scope): Promise<Duty[]> {
  const { today, now } = context.moment
  const team = await teamUnder(context, scope)
  const trainings = await trainingFacts(context, [...new Set(team.map(({ post }) => post.colleagueId))])
  const ids = team.map(({ post }) => post.id)
  const sessions = await sessionFacts(context, ids)
  const planned = await openSessions(context, ids)
  const agreements = arrangementsIn(team, today).map(
    ({ reason, provider }): Duty => ({ reason, whom: provider.name, contractual: true, gates: reason.met === 'owed' }),
  )
  const towards = team.flatMap((member) => {
    const known = { trainings: trainings.get(member.post.colleagueId) ?? [], held: sessions.get(member.post.id) ?? [] }
    return dutiesTowards(member, known, today).map((duty) => ({
      ...duty,
      reason: beside(duty.reason, planned.get(member.post.id) ?? [], member.standard, now),
    }))
  })
  return ranked([...agreements, ...towards], today)
}

type Known = { trainings: TrainingFact[]; held: SessionFact[] }

function dutiesTowards(member: TeamMember, { trainings, held }: Known, today: string): Duty[] {
  const { post, facts, standard, overEmployer } = member
  const reasons: Reason[] = [
    ...appointmentReasons(post, facts, standard, today),
    ...accessReasons(post, facts, trainings, standard, today),
    ...sessionReasons(post, held, facts, standard, today),
  ]
  const rule = (clause: string) => standard.supervision.rules.find(({ id }) => id === clause)
  return seenBy(reasons, post, standard, overEmployer).map((reason) => ({
    reason,
    whom: post.name,
    postId: post.id,
    contractual: isUnderContract(post, standard) && rule(reason.clause)?.severity === 'contractual',
    gates: rule(reason.clause)?.gatesReferrals ?? reason.clause === standard.recordAccess.id,
  }))
}
