import { holdsOn } from '../../lib/holds-on.ts'
import type { Role } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import type { Scope } from '../../platform/scope.ts'
import { arrangementsIn, type TeamMember, teamUnder } from '../placements/index.ts'
import { sharedOf } from '../sharing/index.ts'
import type { Shared } from '../sharing/sharing.rules.ts'
import { plansFor, supervisorFacts } from '../supervisors/index.ts'
import { asFact } from '../supervisors/plan.rules.ts'
import { asSupervisor } from '../supervisors/supervisor-facts.rules.ts'
import { trainingFacts } from '../training/index.ts'
import { seenBy } from './contract.rules.ts'
import { type Duty, ranked } from './duties.rules.ts'
import { withPlan as beside } from './planned-duty.rules.ts'
import { openSessions, stillAhead } from './planned-sessions.store.ts'
import { type DutyFacts, dutiesTowards } from './post-duties.rules.ts'
import { sessionFacts } from './sessions.store.ts'
import { ruleOf, severityOf } from './severity.rules.ts'
import { supervisorReasons } from './supervisor.rules.ts'
import { isChased } from './told.rules.ts'

/** Every duty under a seat that somebody should see to, worst first: a fixed number of statements, however many workers. */
export async function dutiesUnder(context: Context, scope: Scope): Promise<Duty[]> {
  const { today } = context.moment
  const team = await teamUnder(context, scope)
  const trainings = await trainingFacts(context, [...new Set(team.map(({ post }) => post.colleagueId))])
  const ids = team.map(({ post }) => post.id)
  const sessions = await sessionFacts(context, ids)
  const planned = await openSessions(context, ids)
  const plans = await plansFor(context, ids)
  const shared = await sharedOf(
    context,
    team.map(({ post }) => post),
  )
  const agreements = arrangementsIn(team, today).map(
    ({ reason, provider }): Duty => ({ reason, whom: provider.name, contractual: true, gates: reason.met === 'owed' }),
  )
  const towards = team.flatMap((member) => {
    const { id, colleagueId } = member.post
    const known = {
      trainings: trainings.get(colleagueId) ?? [],
      sessions: sessions.get(id) ?? [],
      plans: (plans.get(id) ?? []).map(asFact),
    }
    return towardsOne(member, known, shared(id), today).map((duty) => ({
      ...duty,
      reason: beside(duty.reason, stillAhead(context, planned.get(member.post.id)), member.standard),
    }))
  })
  return ranked([...agreements, ...towards, ...(await dutiesToSupervisors(context, team, scope))], today)
}

type Known = Omit<DutyFacts, 'placements'>

function towardsOne(member: TeamMember, known: Known, shared: Shared, today: string): Duty[] {
  const { post, facts, standard, overEmployer } = member
  const reasons = dutiesTowards(post, { ...known, placements: facts }, standard, today)
  return seenBy(reasons, post, standard, overEmployer, shared).map((reason) => {
    const rule = ruleOf(standard, reason.clause)
    return {
      reason,
      whom: post.name,
      postId: post.id,
      contractual: rule !== undefined && severityOf(rule, post, standard) === 'contractual',
      gates: rule?.gatesReferrals ?? reason.clause === standard.recordAccess.id,
      chased: isChased(reason, post, known.sessions, standard, today),
    }
  })
}

/** Those who answer for a network’s supervisors; outside a network the employer does. */
const OVER_SUPERVISORS: Readonly<Record<string, readonly Role[]>> = {
  'PCN manager': ['pcn-manager', 'clinical-director'],
  'Provider manager': ['provider-manager'],
}

/** What is owed to the supervisors of this team: readiness for the role, and not too many workers at once. */
async function dutiesToSupervisors(context: Context, team: readonly TeamMember[], scope: Scope): Promise<Duty[]> {
  const { today } = context.moment
  const standards = new Map(
    team.flatMap(({ facts, standard }) =>
      facts.appointments
        .filter((each) => SUPERVISING.includes(each.kind) && !each.covers && holdsOn(each, today))
        .map(({ colleagueId }) => [colleagueId, standard] as const),
    ),
  )
  const found = await supervisorFacts(context, [...standards.keys()])
  return [...found.values()].flatMap((facts) => {
    const standard = standards.get(facts.id)
    const supervisor = asSupervisor(facts)
    if (!standard || !OVER_SUPERVISORS[supervisor.heldBy.role]?.includes(scope.role)) return []
    return supervisorReasons(supervisor, standard, today).map((reason) => ({
      reason,
      whom: facts.name,
      colleagueId: facts.id,
      contractual: false,
      gates: false,
    }))
  })
}

const SUPERVISING: readonly string[] = ['gp-supervisor', 'clinical-supervisor']
