import type { Post } from '../../base/posts/post.rules.ts'
import type { Basis } from '../../framework/basis.ts'
import type { Standard } from '../../framework/standard.ts'
import { dueInWords, inWords } from '../../lib/plain-date.ts'
import { holderInWords, type Reason } from '../../lib/verdict.ts'
import type { Actor } from '../../platform/actor.ts'
import { inEvidenceWindow } from './evidence-window.rules.ts'
import { holds, mayMark, maySeeLine, type PlanSubject } from './induction.policy.ts'
import { type InductionFact, type PlanLine, planOf } from './induction-plan.rules.ts'
import { lineReason, type Tellers } from './told.rules.ts'

/** One line as a page, a print and the API show it. */
export type LineView = {
  itemId: string
  siteId?: string | undefined
  title: string
  detail?: string | undefined
  /** What would show that it is done. */
  evidence?: string | undefined
  at?: string | undefined
  reason: Reason
  heldBy: string
  /** Whose wording it is: never the NHS's where Trellis wrote it. */
  basis: string
  dueOn: string
  due: string
  toldBy: 'tick' | 'rule' | 'training' | 'sign-off'
  gates: boolean
  done: boolean
  /** The one who looks holds it. */
  yours: boolean
  mayMark: boolean
}

export type PhaseView = { id: string; label: string; fromOn: string; toOn: string; done: number; lines: LineView[] }

export type PlanView = {
  post: Post
  phases: PhaseView[]
  done: number
  all: number
  /** What the one who looks can record now. */
  yours: number
  /** In the window of those who were at work before the service joined. */
  inWindow: boolean
  /** Whether what is the employer's own business was left out. */
  limited: boolean
}

export type Plan = PlanSubject & { standard: Standard; facts: readonly InductionFact[]; tellers: Tellers }

/** A plan as this colleague may see it: phases in order, in each the items in the order in which they can be done. */
export function planView(plan: Plan, actor: Actor, today: string): PlanView {
  const { post, standard, facts } = plan
  const all = planOf(facts, standard, post, today)
  const seen = all.filter(({ item }) => maySeeLine(actor, plan, item))
  const lines = seen.map((line) => ({ line, view: lineView(line, plan, actor, today) }))
  const phases = standard.induction.phases.map(({ id, label }) => {
    const within = lines.filter(({ line }) => line.item.phase === id)
    const views = within.map(({ view }) => view)
    const fromOn = within[0]?.line.fromOn ?? post.startedOn
    return { id, label, fromOn, toOn: within[0]?.line.dueOn ?? fromOn, done: doneAmong(views), lines: views }
  })
  const views = phases.flatMap((phase) => phase.lines)
  return {
    post,
    phases: phases.filter((phase) => phase.lines.length > 0),
    done: doneAmong(views),
    all: views.length,
    yours: views.filter((view) => view.mayMark && !view.done && view.yours).length,
    inWindow: inEvidenceWindow(standard.induction.gate, post, today),
    limited: seen.length < all.length,
  }
}

const doneAmong = (lines: readonly LineView[]) => lines.filter((line) => line.done).length

export function lineView(line: PlanLine, plan: Plan, actor: Actor, today: string): LineView {
  const { item, site, dueOn } = line
  const reason = lineReason(line, plan.tellers, plan.standard, plan.post, today)
  const done = reason.met === 'met' || reason.met === 'not-applicable'
  return {
    itemId: item.id,
    siteId: site?.id,
    title: item.title,
    detail: item.detail,
    evidence: item.evidence,
    at: site?.name,
    reason,
    heldBy: holderInWords(reason.heldBy),
    basis: item.id.startsWith('local.') ? 'Asked for here' : SHORT_BASIS[item.basis],
    dueOn,
    due: dueIn(line, reason, today),
    toldBy: item.isGateSignoff ? 'sign-off' : item.rule ? 'rule' : item.training ? 'training' : 'tick',
    gates: item.gatesReferrals,
    done,
    yours: actor.kind === 'colleague' && holds(actor, plan, item.owner, site?.id),
    mayMark: mayMark(actor, plan, line) === true,
  }
}

const SHORT_BASIS: Record<Basis, string> = {
  wdf: 'From the Framework',
  sourced: 'From a published source',
  'recalled-high': 'From memory',
  'recalled-medium': 'From memory',
  'recalled-low': 'From memory',
  ours: 'Trellis’s own',
}

/** When it is wanted, in words. Nobody is late while they are away, or while there is still time to show it. */
function dueIn({ dueOn }: PlanLine, { met, on }: Reason, today: string): string {
  if (met === 'met' || met === 'not-applicable') return on === undefined ? '' : inWords(on, today)
  if (met === 'paused') return 'paused'
  if (met === 'not-yet-evidenced' || met === 'exception') return on === undefined ? '' : `by ${inWords(on, today)}`
  return dueInWords(dueOn, today)
}
