import { framework } from '../../base/editions/index.ts'
import { type Citation, clauseOf } from '../../framework/clause.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { accept, type Result } from '../../platform/result.ts'
import { findLine, type PlanAndLine } from './find-line.ts'
import { marksOf, type StandingMark } from './induction.store.ts'
import { opensFor } from './open-ways.ts'
import { ownerInWords } from './owner.rules.ts'
import { type LineView, lineView } from './plan-view.rules.ts'
import { standingOf } from './standing-of.ts'

export type ItemView = {
  postId: string
  name: string
  line: LineView
  citation: Citation | undefined
  history: StandingMark[]
  /** Whether the page that puts it right opens for the one who asks. */
  wayOpens: boolean
}
type Loaded = PlanAndLine & { history: StandingMark[] }
type Which = { postId: string; itemId: string; siteId?: string | undefined }

const lookAtItem = query({
  read: 'induction.item-viewed',
  load: async (context, which: Which): Promise<Loaded | undefined> => {
    const found = await findLine(context, which)
    if (!found) return undefined
    const history = await marksOf(context, which.postId, which.itemId)
    return { ...found, history: history.filter(({ siteId }) => siteId === found.line.site?.id) }
  },
  may: () => true,
  about: ({ plan }) => [`post:${plan.post.id}`],
})

/** One item of a plan: how it stands, who holds it, where it comes from, and all that was ever recorded about it. */
export async function viewItem(context: Context, which: Which): Promise<Result<ItemView>> {
  const looked = await lookAtItem(context, which)
  if (!looked.ok) return looked
  const { plan, line, history } = looked.value
  const shown = lineView(line, plan, context.actor, context.moment.today)
  const standing = await standingOf(context, plan)
  return accept({
    postId: plan.post.id,
    name: plan.post.name,
    line: shown,
    wayOpens: opensFor(context.actor, standing, shown.reason.mend?.href ?? '', line.site?.id),
    citation: clauseOf(framework(), line.item.id),
    history: history.map((mark) => ({
      ...mark,
      markedFor: mark.markedFor && ownerInWords(plan.standard.induction, mark.markedFor),
    })),
  })
}
