import { findPosts } from '../../base/posts/index.ts'
import { isAway, type Post } from '../../base/posts/post.rules.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { Context } from '../../platform/context.ts'
import { arrangementsIn, type Member, membersOf } from '../placements/index.ts'
import { sharedOf } from '../sharing/index.ts'
import type { Shared } from '../sharing/sharing.rules.ts'
import { plansFor, supervisorFacts } from '../supervisors/index.ts'
import { asFact } from '../supervisors/plan.rules.ts'
import { asSupervisor } from '../supervisors/supervisor-facts.rules.ts'
import { trainingFacts } from '../training/index.ts'
import { postsInWork, seatedAt } from './breaches.store.ts'
import { type DutyFacts, dutiesTowards } from './post-duties.rules.ts'
import { sessionFacts } from './sessions.store.ts'
import { ruleOf } from './severity.rules.ts'
import { supervisorReasons } from './supervisor.rules.ts'
import { breachOf, type Seated, type ToTell, tellable } from './tellable.rules.ts'
import { tellingOf } from './told.rules.ts'

/** Every duty of supervision.yaml that is not met anywhere in the system, with each person who is to be told. */
export async function breachesIn(context: Context): Promise<ToTell[]> {
  const { today } = context.moment
  const ids = await postsInWork(context)
  const posts = [...(await findPosts(context, ids)).values()].filter((post) => !isAway(post, today))
  const team = await membersOf(context, posts)
  const seated = await everybody(context, posts)
  const trainings = await trainingFacts(context, [...new Set(posts.map(({ colleagueId }) => colleagueId))])
  const sessions = await sessionFacts(context, ids)
  const plans = await plansFor(context, ids)
  const shared = await sharedOf(context, posts)
  const towards = team.flatMap((member) =>
    towardsOne({ ...member, shared: shared(member.post.id) }, seated, today, {
      placements: member.facts,
      trainings: trainings.get(member.post.colleagueId) ?? [],
      sessions: sessions.get(member.post.id) ?? [],
      plans: (plans.get(member.post.id) ?? []).map(asFact),
    }),
  )
  return [...towards, ...ofAgreements(team, seated, today), ...(await towardsSupervisors(context, team, seated))]
}

const ROLES = ['pcn-manager', 'provider-manager', 'clinical-director', 'practice-manager', 'safeguarding-lead'] as const

function everybody(context: Context, posts: readonly Post[]): Promise<Seated[]> {
  const at = posts.flatMap(({ employer, pcn, sites }) => [
    employer.id,
    ...(pcn ? [pcn.id] : []),
    ...sites.map(({ id }) => id),
  ])
  return seatedAt(context, ROLES, [...new Set(at)])
}

type Told = Member & { shared: Shared }

function towardsOne(
  { post, facts, standard, shared }: Told,
  seated: readonly Seated[],
  today: string,
  known: DutyFacts,
) {
  return dutiesTowards(post, known, standard, today).flatMap((reason) => {
    const { roles, message } = tellingOf(reason, post, known.sessions, standard, today, shared)
    const people = tellable(roles, reason, post, facts, seated, today)
    return people.map((person) => ({ ...named(reason, post.id, today), ...person, message }))
  })
}

function ofAgreements(team: readonly Member[], seated: readonly Seated[], today: string): ToTell[] {
  return arrangementsIn(team, today).flatMap(({ reason, pcn, provider }) => {
    if (reason.met !== 'owed') return []
    const those = seated.filter(
      ({ role, organisationId }) =>
        (role === 'pcn-manager' && organisationId === pcn.id) ||
        (role === 'provider-manager' && organisationId === provider.id),
    )
    return those.map(({ colleagueId, role }) => ({
      ...named(reason, provider.id, today, pcn.id),
      toldId: colleagueId,
      toldAs: role,
      message: undefined,
    }))
  })
}

async function towardsSupervisors(context: Context, team: readonly Member[], seated: readonly Seated[]) {
  const { today } = context.moment
  const standards = new Map(
    team.flatMap(({ facts, standard }) =>
      facts.appointments.filter(({ covers }) => !covers).map(({ colleagueId }) => [colleagueId, standard] as const),
    ),
  )
  const found = await supervisorFacts(context, [...standards.keys()])
  return [...found.values()].flatMap((facts): ToTell[] => {
    const standard = standards.get(facts.id)
    const pcns = facts.supervising.map(({ pcn }) => pcn?.id)
    if (!standard) return []
    return supervisorReasons(asSupervisor(facts), standard, today)
      .filter(({ met }) => met === 'owed')
      .flatMap((reason) => {
        const roles = ruleOf(standard, reason.clause)?.notify ?? []
        const those = seated.filter(({ role, organisationId }) => roles.includes(role) && pcns.includes(organisationId))
        return those.map(({ colleagueId, role }) => ({
          ...named(reason, facts.id, today),
          toldId: colleagueId,
          toldAs: role,
          message: undefined,
        }))
      })
  })
}

const named = (reason: Reason, aboutId: string, today: string, atId?: string) => ({
  ...breachOf(reason, aboutId, today, atId),
  says: reason.says,
})
