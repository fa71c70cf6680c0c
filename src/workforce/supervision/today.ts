import { clauseName } from '../../base/editions/index.ts'
import { ANSWER_FOR_WORKERS } from '../../base/posts/beside-worker.rules.ts'
import type { Context } from '../../platform/context.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodaySource } from '../../platform/today.ts'
import { paths as placementPaths } from '../placements/placements.paths.ts'
import { byClause, type DutyGroup, whomInWords } from './duties.rules.ts'
import { dutiesUnder } from './find-duties.ts'
import { type Person, peopleOf, SUPERVISORS } from './list-my-people.ts'
import { isInHand } from './planned-duty.rules.ts'
import { paths } from './supervision.paths.ts'
import { ownSupport } from './view-my-support.ts'

/** What keeps new people away stands before the rest of what is owed. */
const RANK = { gate: 19, owed: 20, due: 40 } as const

/** Which duty of ours is unmet: one line for each clause, with the one thing that mends it. */
export const managersToday: TodaySource = {
  name: 'supervision.duties',
  kept: true,
  mailed: true,
  roles: ANSWER_FOR_WORKERS,
  load: async (context) => {
    const scope = Scope.of(context.actor, ...ANSWER_FOR_WORKERS)
    if (!scope) return {}
    const duties = await dutiesUnder(context, scope)
    const late = duties.filter(({ reason, chased }) => reason.met !== 'due' && chased !== false)
    return { lines: byClause(late).map(dutyLine) }
  },
}

/** Duties that one press fills for several workers, and the kind it appoints. */
const FILLED_TOGETHER: Readonly<Record<string, string>> = {
  'sup.gp-supervisor-appointed': 'gp-supervisor',
  'sup.clinical-supervisor-appointed': 'clinical-supervisor',
  'sup.safeguarding-discussion': 'safeguarding-gp',
}

/** Its words say the day that has passed; the end of the grace beside them would read as a second day. */
const pastDay = ({ met, on }: DutyGroup['duties'][0]['reason']) => (met === 'in-grace' ? undefined : on)

function dutyLine(group: DutyGroup): TodayLine {
  const [first, ...more] = group.duties
  const kind = FILLED_TOGETHER[group.clause]
  const together = kind
    ? { label: 'Appoint for all of them', href: placementPaths.appointForSeveral(kind) }
    : { label: 'See each of them', href: paths.duties() }
  const one = first.reason.mend ?? { label: 'Open', href: paths.duties() }
  return {
    key: `supervision:duty:${group.clause}`,
    rank: first.gates ? RANK.gate : RANK.owed,
    what: `Not in place: ${clauseName(group.clause)}`,
    whom: whomInWords(group),
    why: first.reason.says,
    due: pastDay(first.reason),
    state: first.reason.met === 'owed' ? 'owed' : 'waiting',
    clause: group.clause,
    action: { kind: 'link', ...(more.length ? together : one) },
  }
}

/** Who needs a session from me. */
export const supervisorsToday: TodaySource = {
  name: 'supervision.people',
  kept: true,
  mailed: true,
  roles: SUPERVISORS,
  load: async (context) => {
    const scope = Scope.of(context.actor, ...SUPERVISORS)
    const people = scope ? await peopleOf(context, scope.colleagueId) : []
    return { lines: people.filter(needsSession).map(personLine) }
  },
}

const needsSession = ({ reason, next }: Person) =>
  (reason.met === 'owed' || reason.met === 'in-grace' || reason.met === 'due') && !isInHand(reason, next)

const personLine = ({ post, kind, reason }: Person): TodayLine => ({
  key: `supervision:session:${post.id}:${kind}`,
  rank: reason.met === 'due' ? RANK.due : RANK.owed,
  what: kind === 'gp-supervisor' ? 'Meet for GP supervision' : 'Meet for clinical supervision',
  whom: post.name,
  why: reason.says,
  due: reason.on,
  state: reason.met === 'due' ? 'due' : 'owed',
  clause: reason.clause,
  action: {
    kind: 'link',
    label: 'Record a session',
    href: paths.record({ postId: post.id }, kind === 'gp-supervisor' ? 'gp-supervision' : 'clinical-supervision'),
  },
})

/** The sessions that others owe the worker; what is needed before referrals is told by readiness. */
export const workersToday: TodaySource = {
  name: 'supervision.owed',
  kept: true,
  mailed: true,
  roles: ['link-worker'],
  load: async (context: Context) => {
    const supports = await ownSupport(context)
    const owedToYou = supports.flatMap(({ post, sessions }) =>
      sessions
        .filter(({ met }) => met === 'owed' || met === 'in-grace')
        .map(
          (reason): TodayLine => ({
            key: `supervision:owed:${post.id}:${reason.clause}`,
            rank: RANK.owed,
            what: clauseName(reason.clause),
            whom: reason.heldBy.name ?? reason.heldBy.organisation ?? reason.heldBy.role,
            why: reason.says,
            due: reason.on,
            state: reason.met === 'owed' ? 'owed' : 'waiting',
            clause: reason.clause,
            action: { kind: 'link', label: 'See who holds this', href: paths.mySupport() },
          }),
        ),
    )
    return { owedToYou }
  },
}
