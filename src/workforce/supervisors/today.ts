import { findPosts, postsOfColleague } from '../../base/posts/index.ts'
import { hasEnded, isAway, type Post } from '../../base/posts/post.rules.ts'
import { inWords, shortDate } from '../../lib/plain-date.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { Context } from '../../platform/context.ts'
import type { TodayLine, TodaySource } from '../../platform/today.ts'
import { placementFacts } from '../placements/index.ts'
import { NO_PLACEMENTS } from '../placements/placements.rules.ts'
import { supervisorReasons } from '../supervision/supervisor.rules.ts'
import { coverNeededBy } from '../supervision/supervisor-cover.rules.ts'
import { type Agreement, KIND_WORDS, stateOf } from './agreement.rules.ts'
import { agreementsFor, postsAgreedWith } from './agreements.store.ts'
import { type FoundSupervisor, findSupervisor } from './find-supervisor.ts'
import { asSupervisor, coverFor, type SupervisorAbsence } from './supervisor-facts.rules.ts'
import { paths } from './supervisors.paths.ts'
import { supervisorsOn } from './supervisors-of.rules.ts'

const RANK = { owed: 20, sign: 30, review: 40 } as const

type Side = 'worker' | 'supervisor'

/** What an agreement asks of one of its two: to sign, or to look at it again. */
function agreementLine(agreement: Agreement, side: Side, whom: string, today: string): TodayLine[] {
  const state = stateOf(agreement, today)
  const [now] = agreement.versions
  const kind = KIND_WORDS[agreement.kind]
  const href = paths.agreement({ agreementId: agreement.id })
  const front = { key: `supervisors:agreement:${agreement.id}`, whom, state: 'due' as const }
  if (state === 'review-due')
    return [
      {
        ...front,
        rank: RANK.review,
        what: 'Look at a supervision agreement again',
        why: `${kind}: its review date is ${shortDate(now.reviewOn)}, ${inWords(now.reviewOn, today)}`,
        due: now.reviewOn,
        action: { kind: 'link', label: 'Open the agreement', href },
      },
    ]
  if (state === 'signed' || now.signatures.some(({ as }) => as === side)) return []
  const why = {
    draft: `${kind}: it is written and nobody has signed yet`,
    voided: `${kind}: it was changed on ${shortDate(now.writtenOn)}, so the signatures hold no more`,
    'half-signed': `${kind}: the other has signed`,
  }[state]
  return [
    {
      ...front,
      rank: RANK.sign,
      what: 'Read and sign a supervision agreement',
      why,
      action: { kind: 'link', label: 'Read and sign', href },
    },
  ]
}

/** Only agreements with somebody who supervises now: the others are kept, and ask nothing. */
async function currentAgreements(context: Context, posts: readonly Post[]) {
  const { today } = context.moment
  const ids = posts.map(({ id }) => id)
  const all = await agreementsFor(context, ids)
  const facts = await placementFacts(context, ids)
  return posts
    .filter((post) => !hasEnded(post, today) && !isAway(post, today))
    .flatMap((post) => {
      const now = supervisorsOn(post, facts.get(post.id) ?? NO_PLACEMENTS, today)
      return (all.get(post.id) ?? [])
        .filter((one) => now.some(({ id, kind, covers }) => id === one.supervisor.id && kind === one.kind && !covers))
        .map((agreement) => ({ post, agreement }))
    })
}

export const workersAgreements: TodaySource = {
  name: 'supervisors.own-agreements',
  kept: true,
  roles: ['link-worker'],
  load: async (context) => {
    const { actor, moment } = context
    if (actor.kind !== 'colleague') return {}
    const current = await currentAgreements(context, await postsOfColleague(context, actor.id))
    return {
      lines: current.flatMap(({ agreement }) =>
        agreementLine(agreement, 'worker', agreement.supervisor.name, moment.today),
      ),
    }
  },
}

export const supervisorsDuties: TodaySource = {
  name: 'supervisors.own-duties',
  kept: true,
  roles: ['gp-supervisor', 'clinical-supervisor', 'line-manager'],
  load: async (context) => {
    const { actor, moment } = context
    if (actor.kind !== 'colleague') return {}
    const posts = await findPosts(context, await postsAgreedWith(context, actor.id))
    const current = await currentAgreements(context, [...posts.values()])
    const agreements = current
      .filter(({ agreement }) => agreement.supervisor.id === actor.id)
      .flatMap(({ agreement, post }) => agreementLine(agreement, 'supervisor', post.name, moment.today))
    const found = await findSupervisor(context, actor.id)
    if (!found) return { lines: agreements }
    const own = supervisorReasons(asSupervisor(found), found.standard, moment.today).filter(({ met }) => met !== 'met')
    return {
      lines: [
        ...agreements,
        ...own.map(ownLine),
        ...found.absences.flatMap((absence) => uncoveredLine(absence, found, moment.today)),
      ],
    }
  },
}

/** Where the rule asks for cover, until each of them has somebody to turn to. */
function uncoveredLine(absence: SupervisorAbsence, found: FoundSupervisor, today: string): TodayLine[] {
  const { id, from } = absence
  const due = coverNeededBy(absence, found.standard, today)
  const workers = new Map(found.supervising.map(({ postId, worker }) => [postId, worker]))
  const without = [...workers].filter(([postId]) => !coverFor(absence, postId)).map(([, worker]) => worker)
  if (!due || without.length === 0) return []
  return [
    {
      key: `supervisors:uncovered:${id}`,
      rank: due < today ? RANK.owed : RANK.review,
      what: 'Name who stands in while you are away',
      whom: without.toSorted().join(', '),
      why: `Away from ${shortDate(from)}, and nobody is named yet`,
      due,
      state: 'due',
      clause: 'sup.supervisor-cover',
      action: { kind: 'link', label: 'Name who stands in', href: paths.cover({ awayId: id }) },
    },
  ]
}

/** What the network owes the supervisor: theirs to know, and the network's to mend. */
const ownLine = (reason: Reason): TodayLine => ({
  key: `supervisors:own:${reason.clause}`,
  rank: reason.met === 'owed' ? RANK.owed : RANK.review,
  what:
    reason.clause === 'sup.supervisor-ready' ? 'Go through what a supervisor needs' : 'You are asked to supervise many',
  whom: 'Owed to you as a supervisor',
  why: reason.says,
  due: reason.met === 'in-grace' ? undefined : reason.on,
  state: reason.met === 'owed' ? 'owed' : 'due',
  clause: reason.clause,
  action: { kind: 'link', label: 'Open your supervising', href: paths.mySupervising() },
})
