import type { Post } from '../../base/posts/post.rules.ts'
import type { InductionItem } from '../../framework/standard/induction.ts'
import type { Standard } from '../../framework/standard.ts'
import { plusDays } from '../../lib/plain-date.ts'
import { movedByLeave } from '../training/leave.rules.ts'
import { practicesOf, type TrainedPost } from '../training/training.rules.ts'

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
export type PlannedPost = TrainedPost & Pick<Post, 'employmentModel' | 'soleWorker'>

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
  const days = daysByPhase(standard, post, today)
  const practices = practicesOf(post, today)
  const about = new Map(facts.toReversed().map((fact) => [keyOf(fact.itemId, fact.siteId), fact]))
  return standard.induction.items
    .filter((item) => applies(item, standard, post))
    .flatMap((item) =>
      (item.perPractice ? practices : [undefined]).map((site) => ({
        item,
        ...(site ? { site } : {}),
        ...(days.get(item.phase) ?? { fromOn: post.startedOn, dueOn: post.startedOn }),
        fact: about.get(keyOf(item.id, site?.id)) ?? openFact(item.id, site?.id),
      })),
    )
}

/** The days between which the items of each phase belong: counted from the start, the last moved by long leave. */
function daysByPhase({ induction }: Standard, post: PlannedPost, today: string) {
  const { phases, gate } = induction
  const dueOn = (toDay: number) => {
    const planned = { from: post.startedOn, due: plusDays(post.startedOn, toDay) }
    return movedByLeave(planned, post.absences, gate.returningWorkers.windowDays, today)
  }
  return new Map(
    phases.map(({ id, fromDay, toDay }) => [id, { fromOn: plusDays(post.startedOn, fromDay), dueOn: dueOn(toDay) }]),
  )
}

/** The conditions of induction.yaml: sub-contracted by the employment model, sole worker by the post. */
function applies({ appliesIf }: InductionItem, { employmentModels }: Standard, post: PlannedPost): boolean {
  if (appliesIf === 'sole-worker') return post.soleWorker
  if (appliesIf === 'sub-contracted')
    return employmentModels.some(({ id, subContracted }) => id === post.employmentModel && subContracted)
  return true
}

const keyOf = (itemId: string, siteId: string | undefined) => `${itemId} ${siteId ?? ''}`

const openFact = (itemId: string, siteId: string | undefined): InductionFact => ({
  itemId,
  ...(siteId === undefined ? {} : { siteId }),
  state: 'open',
})

/** Whether somebody ticks it. An item told by a rule or a training has no tick of its own. */
export const hasOwnTick = ({ rule, training }: Pick<InductionItem, 'rule' | 'training'>): boolean =>
  rule === undefined && training === undefined
