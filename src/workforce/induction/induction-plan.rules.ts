import type { Post } from '../../base/posts/post.rules.ts'
import type { InductionItem } from '../../framework/standard/induction.ts'
import type { Standard } from '../../framework/standard.ts'
import { plusDays } from '../../lib/plain-date.ts'
import { movedByLeave } from '../training/leave.rules.ts'
import { practicesOf } from '../training/training.rules.ts'

/** What somebody recorded about an item of a plan, and for which practice where it is asked for each. */
export type InductionFact = {
  itemId: string
  siteId?: string | undefined
  state: 'done' | 'not-applicable' | 'open'
  on?: string | undefined
  reason?: string | undefined
  /** Who recorded it. */
  by?: string | undefined
}

/** What a plan is made from, of a post. */
export type PlannedPost = Pick<
  Post,
  | 'id'
  | 'colleagueId'
  | 'name'
  | 'role'
  | 'startedOn'
  | 'joinedOn'
  | 'alreadyTakingReferrals'
  | 'employer'
  | 'employmentModel'
  | 'pcn'
  | 'lineManager'
  | 'sites'
  | 'absences'
  | 'soleWorker'
>

/** One line of a plan: an item, for one practice where it is asked for each, with the days between which it belongs. */
export type PlanLine = {
  item: InductionItem
  site?: { id: string; name: string } | undefined
  fromOn: string
  dueOn: string
  fact: InductionFact
}

/**
 * The plan of a starter: every item of the standard that applies to this post, once for each practice where it says so,
 * with its days counted from the start and moved by long leave. Nobody but a link worker has one (H10).
 */
export function planOf(
  facts: readonly InductionFact[],
  standard: Standard,
  post: PlannedPost,
  today: string,
): PlanLine[] {
  if (post.role !== 'link-worker') return []
  const { items, phases, gate } = standard.induction
  return items
    .filter((item) => applies(item, standard, post))
    .flatMap((item) =>
      (item.perPractice ? practicesOf(post, today) : [undefined]).map((site) => {
        const phase = phases.find(({ id }) => id === item.phase)
        const due = plusDays(post.startedOn, phase?.toDay ?? 0)
        const moved = movedByLeave(
          { from: post.startedOn, due },
          post.absences,
          gate.returningWorkers.windowDays,
          today,
        )
        const fromOn = plusDays(post.startedOn, phase?.fromDay ?? 0)
        return { item, ...(site ? { site } : {}), fromOn, dueOn: moved, fact: factAbout(facts, item.id, site?.id) }
      }),
    )
}

/** The conditions of induction.yaml: sub-contracted by the employment model, sole worker by the post. */
function applies({ appliesIf }: InductionItem, { employmentModels }: Standard, post: PlannedPost): boolean {
  if (appliesIf === 'sole-worker') return post.soleWorker
  if (appliesIf === 'sub-contracted')
    return employmentModels.some(({ id, subContracted }) => id === post.employmentModel && subContracted)
  return true
}

const factAbout = (facts: readonly InductionFact[], itemId: string, siteId: string | undefined): InductionFact =>
  facts.find((fact) => fact.itemId === itemId && fact.siteId === siteId) ?? {
    itemId,
    ...(siteId === undefined ? {} : { siteId }),
    state: 'open',
  }

/** Whether somebody ticks it. An item told by a rule or a training has no tick of its own. */
export const hasOwnTick = ({ rule, training }: Pick<InductionItem, 'rule' | 'training'>): boolean =>
  rule === undefined && training === undefined
