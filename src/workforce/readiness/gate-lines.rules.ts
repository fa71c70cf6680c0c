import { isSubContracted, type Post, type PostSite } from '../../base/posts/post.rules.ts'
import type { InductionItem } from '../../framework/standard/induction.ts'
import { STATUTORY_AND_MANDATORY } from '../../framework/standard/training.ts'
import type { Standard } from '../../framework/standard.ts'
import { holdsOn } from '../../lib/holds-on.ts'
import { byWorst, isOpen, type Reason } from '../../lib/verdict.ts'
import { partsOf } from '../training/training.rules.ts'

/** One line of the gate: a reason, the item of the plan it answers, and whether it holds people back. */
export type GateLine = Reason & {
  item: string
  title: string
  /** False where this duty is told but closes nothing: outside a PCN, all but the safety items. */
  gates: boolean
  /** Whether an agreed exception may ever stand in for it. */
  exceptionAllowed: boolean
  isSignOff: boolean
  /** What the worker said against it, while it waits for an answer. */
  disputeId?: string
  /** The exception that stands in for it now. */
  exceptionId?: string
}

/** Where a line is found on its page: a practice's own, so that no two are the same. */
export const anchorOf = ({ item, at }: Pick<GateLine, 'item' | 'at'>) => (at ? `${item}-${at.id}` : item)

/** What other modules found, each in the reasons of its own rules. A reason per practice carries `at`. */
export type GateFacts = {
  post: Post
  /** Of items with a tick of their own: clause = item. */
  ticks: readonly Reason[]
  /** Of the rules on supervision and record access: clause = rule. */
  duties: readonly Reason[]
  /** Of trainings: clause = training. */
  training: readonly Reason[]
}

/** The practices among the sites that a post serves on a day: people are registered with a practice, and with no other site. */
export const practicesServed = (post: Post, today: string): PostSite[] =>
  post.sites.filter((site) => site.kind === 'practice' && holdsOn(site, today))

/** Makes an owed line softer where that is fair (leniency.rules.ts). */
type Soften = (line: GateLine) => GateLine

/**
 * Every line that gates, in the order in which it can be done, signing last; once for each practice where the Framework says so.
 * Where several things answer one item each is softened by itself: what shuts the gate after that is what counts.
 */
export function gateLines(facts: GateFacts, standard: Standard, today: string, soften: Soften): GateLine[] {
  const { items } = standard.induction
  const asked = items.filter((item) => item.gatesReferrals && applies(item, facts.post))
  const lines = asked.flatMap((item) => linesOf(item, facts, today, soften))
  const all = [...lines, ...unasked(asked, facts, standard).map(soften)]
  return [...all.filter(({ isSignOff }) => !isSignOff), ...all.filter(({ isSignOff }) => isSignOff)]
}

function applies({ appliesIf }: InductionItem, post: Post): boolean {
  if (appliesIf === 'sub-contracted') return isSubContracted(post)
  if (appliesIf === 'sole-worker') return post.soleWorker
  return true
}

function linesOf(item: InductionItem, facts: GateFacts, today: string, soften: Soften): GateLine[] {
  if (!item.perPractice) return [lineOf(item, facts, undefined, soften)]
  return practicesServed(facts.post, today).map((site) => lineOf(item, facts, site, soften))
}

function lineOf(item: InductionItem, facts: GateFacts, site: PostSite | undefined, soften: Soften): GateLine {
  const lineFor = (answer: Reason): GateLine => ({
    ...answer,
    ...(site ? { at: { id: site.id, name: site.name } } : {}),
    item: item.id,
    title: item.title,
    gates: facts.post.pcn !== undefined || item.isSafety,
    exceptionAllowed: item.exceptionAllowed,
    isSignOff: item.isGateSignoff,
  })
  const [first, ...others] = shutFirst(answersTo(item, facts, site?.id).map((answer) => soften(lineFor(answer))))
  if (first) return together(first, others)
  return soften(
    lineFor({ clause: item.id, met: 'owed', says: `Not yet done: ${item.title}`, heldBy: { role: item.owner } }),
  )
}

/** What answers an item: a rule, a training, or a tick of its own. What nobody has answered is owed by the item's owner. */
function answersTo(item: InductionItem, { ticks, duties, training }: GateFacts, siteId: string | undefined): Reason[] {
  const here = (reason: Reason) => reason.at === undefined || reason.at.id === siteId
  return item.rule
    ? duties.filter((reason) => reason.clause === item.rule && here(reason))
    : item.training
      ? training.filter((reason) => answersTraining(reason, item.training) && here(reason))
      : ticks.filter((reason) => reason.clause === item.id && here(reason))
}

/** What shuts the gate comes before what is more pressing and leaves it open: of two trainings, one paused and one in its grace. */
const shutFirst = (found: readonly GateLine[]): GateLine[] => {
  const opens = (line: GateLine) => isOpen([line])
  return [...found.filter((line) => !opens(line)).toSorted(byWorst), ...found.filter(opens).toSorted(byWorst)]
}

/** Several that answer one item stand in one line: the worst of them, and how many are like it. */
function together(worst: GateLine, others: readonly GateLine[]): GateLine {
  const owed = others.filter(({ met }) => met === 'owed').length
  if (worst.met !== 'owed' || owed === 0) return worst
  const { mend } = worst
  return {
    ...worst,
    says: `${owed + 1} of ${others.length + 1} are still owed. First: ${worst.says}`,
    ...(mend ? { mend: { ...mend, href: mend.href.replace(/\?.*/, '') } } : {}),
  }
}

/** Every statutory and mandatory training answers the item that asks for all of them. */
const answersTraining = ({ clause }: Reason, asked: string | undefined) =>
  clause === asked || (asked === STATUTORY_AND_MANDATORY && clause.startsWith('sm-'))

/** Trainings and duties that gate though no item of the plan asks for them: local additions, a local briefing. */
function unasked(asked: readonly InductionItem[], facts: GateFacts, standard: Standard): GateLine[] {
  const byItem = new Set(asked.flatMap(({ rule, training }) => [rule, training]))
  const covers = (clause: string, group: string) =>
    byItem.has(clause) || (group === STATUTORY_AND_MANDATORY && byItem.has(STATUTORY_AND_MANDATORY))
  const trainings = standard.training.items
    .filter(({ id, gatesReferrals, group }) => gatesReferrals && !covers(id, group))
    .flatMap((item) => partsOf(item).map((part) => ({ id: part.clause, title: part.title })))
    .filter(({ id }) => !byItem.has(id))
  const rules = standard.supervision.rules.filter(
    ({ id, gatesReferrals, inForce, appliesIf }) => gatesReferrals && inForce && !appliesIf && !byItem.has(id),
  )
  const extra = (reasons: readonly Reason[], { id, title }: { id: string; title: string }): GateLine[] =>
    reasons
      .filter(({ clause }) => clause === id)
      .map((reason) => ({
        ...reason,
        item: id,
        title,
        gates: facts.post.pcn !== undefined,
        exceptionAllowed: !standard.induction.gate.exception.neverFor.includes(id),
        isSignOff: false,
      }))
  return [
    ...trainings.flatMap((training) => extra(facts.training, training)),
    ...rules.flatMap((rule) => extra(facts.duties, rule)),
  ]
}
