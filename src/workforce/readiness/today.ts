import { MANAGERS } from '../../base/posts/beside-worker.rules.ts'
import { postsIn } from '../../base/posts/index.ts'
import { isLinkWorker } from '../../base/posts/post.rules.ts'
import { holderInWords } from '../../lib/verdict.ts'
import { type Actor, sitsAs } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { Scope } from '../../platform/scope.ts'
import type { TodayLine, TodayPart, TodaySource } from '../../platform/today.ts'
import { placementFacts } from '../placements/index.ts'
import { NO_PLACEMENTS } from '../placements/placements.rules.ts'
import { gpSupervisorsOn } from './find-judged.ts'
import { readinessOfPosts } from './find-readiness.ts'
import { anchorOf, type GateLine } from './gate-lines.rules.ts'
import { owedBefore, owedNow } from './owed-to-worker.rules.ts'
import { paths } from './readiness.paths.ts'
import { isToSign } from './readiness.policy.ts'
import type { PostReadiness } from './readiness.rules.ts'
import { ownReadiness } from './view-readiness.ts'

const RANK = { closed: 20, sign: 20, ending: 30, signing: 40 } as const

/** The worker sees the verdict first, and what others owe them. */
export const workersReadiness: TodaySource = {
  name: 'readiness',
  kept: true,
  mailed: true,
  roles: ['link-worker'],
  load: async (context) => {
    const mine = await ownReadiness(context)
    if (!mine || mine.verdict === 'not-gated') return {}
    return { owedToYou: owedTo(mine, context.moment.today), figures: [verdictFigure(mine)] }
  },
}

/** Who cannot take people yet, and the one thing to do first. */
export const teamsReadiness: TodaySource = {
  name: 'readiness',
  kept: true,
  mailed: true,
  roles: ['line-manager', 'pcn-manager', 'provider-manager', 'gp-supervisor'],
  load: async (context): Promise<TodayPart> => {
    const team = await teamOf(context)
    const may = team.filter(({ verdict }) => verdict === 'may' || verdict === 'some').length
    const says = 'Everything that the Framework asks for before referrals is in place, at one practice at least'
    return {
      lines: team.flatMap((one) => linesFor(one, context.actor)),
      figures: team.length
        ? [{ label: 'May take new people', value: `${may} of ${team.length}`, says, href: paths.team() }]
        : [],
    }
  },
}

type Teammate = PostReadiness & { gpSupervisorIds: readonly string[] }

async function teamOf(context: Context): Promise<Teammate[]> {
  const scope = Scope.of(context.actor, ...teamsReadiness.roles)
  const posts = scope ? await postsIn(context, scope, { on: context.moment.today, role: 'link-worker' }) : []
  const team = [...(await readinessOfPosts(context, posts.filter(isLinkWorker))).values()]
  const placed = await placementFacts(
    context,
    team.map(({ postId }) => postId),
  )
  return team.map((one) => ({
    ...one,
    gpSupervisorIds: gpSupervisorsOn(placed.get(one.postId) ?? NO_PLACEMENTS, context.moment.today),
  }))
}

/** The duties of others, never the worker's own to do: one line for each holder at each place. */
function owedTo(mine: PostReadiness, today: string): TodayLine[] {
  const all = owedNow(mine.reasons, today)
  const owed = all.filter((line) => !toldBySite(line, all, mine))
  const whose = ({ at, heldBy }: GateLine) => `${at?.id ?? ''}:${holderInWords(heldBy)}`
  return [...new Set(owed.map(whose))].flatMap((holder) => {
    const [first, ...more] = owed.filter((line) => whose(line) === holder)
    return first ? [owedLine(mine, first, more.length)] : []
  })
}

/** Each site tells of its own record access, with the training that it asks for and what came of asking. */
function toldBySite({ clause, at }: GateLine, owed: readonly GateLine[], { standard }: PostReadiness): boolean {
  if (clause === RECORD_ACCESS) return true
  const told = owed.some((line) => line.clause === RECORD_ACCESS && line.at?.id === at?.id)
  return told && standard.recordAccess.requiresTraining.includes(clause)
}

function owedLine(mine: PostReadiness, line: GateLine, more: number): TodayLine {
  const what = line.at ? `${line.title}, ${line.at.name}` : line.title
  return {
    key: `readiness:${line.item}:${line.at?.id ?? ''}`,
    rank: RANK.closed,
    what: more > 0 ? `${what}, and ${more} more` : what,
    whom: holderInWords(line.heldBy),
    why: line.says,
    state: 'owed',
    clause: line.clause,
    action: { kind: 'link', label: 'See who holds this', href: `${paths.readiness(mine)}#${anchorOf(line)}` },
  }
}

const verdictFigure = (mine: PostReadiness) => {
  const { byOthers, yours, toSign } = owedBefore(mine.reasons)
  const owed = byOthers + yours + toSign
  return {
    label: 'Your readiness',
    value: owed === 0 ? 'All in place' : `${owed} owed`,
    says: mine.headline,
    href: paths.readiness(mine),
  }
}

/** Managers see each unmet duty towards their workers in a line of its own, so it is not told again here. */
const toldAlready = ({ clause }: GateLine, actor: Actor) =>
  sitsAs(actor, ...MANAGERS) && (clause.startsWith('sup.') || clause === RECORD_ACCESS)
const RECORD_ACCESS = 'mdt.record-access'

function linesFor(one: Teammate, actor: Actor): TodayLine[] {
  const { post, verdict, headline, readyToSign, signOffs } = one
  const whom = post.name
  const key = (what: string) => `readiness:${what}:${post.id}`
  const exceptions = one.reasons.filter(({ met }) => met === 'exception')
  const ending: TodayLine[] = exceptions.map((line) => ({
    key: key(`exception:${line.item}:${line.at?.id ?? ''}`),
    rank: RANK.ending,
    what: `Put right what an exception stands in for: ${line.title}`,
    whom,
    why: line.says,
    due: line.on,
    state: 'due',
    clause: line.clause,
    action: { kind: 'link', label: 'Open', href: paths.readiness(one) },
  }))
  if (verdict !== 'not-yet') return ending
  if (readyToSign && signOffs.length < 2)
    return [...ending, isToSign(actor, one) ? toSign(one) : waitsForSignature(one)]
  const first = one.reasons.find(
    (line) => line.gates && line.met === 'owed' && !line.isSignOff && !toldAlready(line, actor),
  )
  if (!first) return ending
  const line: TodayLine = {
    key: key('owed'),
    rank: RANK.closed,
    what: headline,
    whom,
    why: `First: ${first.says}`,
    state: 'owed',
    clause: first.clause,
    action: { kind: 'link', label: 'See what is owed', href: paths.readiness(one) },
  }
  return [...ending, line]
}

const toSign = (one: PostReadiness): TodayLine => ({
  key: `readiness:sign:${one.postId}`,
  rank: RANK.sign,
  what: `Sign that everything is in place for ${one.post.givenName}`,
  whom: one.post.name,
  why: 'Everything else is in place. Signing comes last.',
  state: 'due',
  action: { kind: 'link', label: 'Look and sign', href: paths.readiness(one) },
})

/** For whoever cannot sign, or has: who is asked to. */
const waitsForSignature = (one: PostReadiness): TodayLine => ({
  key: `readiness:signing:${one.postId}`,
  rank: RANK.signing,
  what: `${one.post.givenName} waits for a signature`,
  whom: one.post.name,
  why: one.reasons.find(({ isSignOff }) => isSignOff)?.says ?? one.headline,
  state: 'waiting',
  action: { kind: 'link', label: 'See who signs', href: paths.readiness(one) },
})
