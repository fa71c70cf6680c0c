import type { Post } from '../../base/posts/post.rules.ts'
import type { Standard } from '../../framework/standard.ts'
import { showDate } from '../../lib/plain-date.ts'
import { type Reason, worstFirst } from '../../lib/verdict.ts'
import { paths as trainingPaths } from '../training/training.paths.ts'
import { namedStanding, type TrainingFact } from '../training/training.rules.ts'
import { reasonOf } from './induction.rules.ts'
import type { PlanLine } from './induction-plan.rules.ts'
import { holderOf } from './owner.rules.ts'

/** What a plan's lines are told by: what is recorded elsewhere, and the reasons that its rules give. */
export type Tellers = {
  training: readonly TrainingFact[]
  /** Reasons of the rules on supervision, appointments, record access and the agreement: clause = rule. */
  rules: readonly Reason[]
}

/** How any line of a plan stands: by its own tick, by the training that it names, or by its rule. */
export function lineReason(line: PlanLine, tellers: Tellers, standard: Standard, post: Post, today: string): Reason {
  const { item } = line
  if (item.training !== undefined) return trainingReason(line, item.training, tellers, standard, post, today)
  if (item.rule !== undefined) return ruleReason(line, item.rule, tellers, standard, post)
  return reasonOf(line, standard, post, today)
}

function trainingReason(
  { item, site, dueOn }: PlanLine,
  names: string,
  { training: facts }: Tellers,
  standard: Standard,
  post: Post,
  today: string,
): Reason {
  const named = { id: names, title: item.title }
  const { met, says, on } = namedStanding(named, standard.training, facts, post, today, site)
  const early = met === 'owed' && !item.gatesReferrals && today <= dueOn
  const mend = { label: 'Open the training record', href: trainingPaths.passport(post) }
  const day = early ? dueOn : on
  return {
    clause: item.id,
    met: early ? 'due' : met,
    says,
    ...(day === undefined ? {} : { on: day }),
    heldBy: holderOf(standard.induction, item.owner, post, site),
    ...(met === 'met' || met === 'not-applicable' ? {} : { mend }),
    ...(site ? { at: site } : {}),
  }
}

/** The rule's own words. Until the rule has something to say, the line is expected by its day and no more is known. */
function ruleReason({ item, site, dueOn }: PlanLine, rule: string, { rules }: Tellers, standard: Standard, post: Post) {
  const told = rules.filter(({ clause, at }) => clause === rule && (at === undefined || at.id === site?.id))
  const heldBy = holderOf(standard.induction, item.owner, post, site)
  const at = site ? { at: site } : {}
  const worst = worstFirst(told)[0]
  if (worst) return { ...worst, ...at, clause: item.id }
  const says = `${item.title}: nothing is recorded yet. It is expected by ${showDate(dueOn)}.`
  return { clause: item.id, met: 'due', says, on: dueOn, heldBy, ...at } satisfies Reason
}
