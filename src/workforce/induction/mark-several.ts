import type { Context } from '../../platform/context.ts'
import { accept, invalid, type Result, refuse } from '../../platform/result.ts'
import { each, problemsIn } from '../../platform/use-case.ts'
import { MarkSeveral } from './mark.form.ts'
import { markDone } from './mark-item.ts'

const markEach = each('induction.several-done', markDone)

/** Several items done on one day: each is judged alone, and what may not be recorded is said. */
export async function markSeveral(context: Context, form: unknown): Promise<Result<{ done: number; postId: string }>> {
  const read = MarkSeveral.safeParse(form)
  if (!read.success) return refuse({ kind: 'invalid', problems: problemsIn(read.error) })
  const { postId, items, on, evidence } = read.data
  if (on > context.moment.today) return invalid({ field: 'on', message: 'The day must be today or in the past' })
  const marks = items.map((ticked) => {
    const [itemId, siteId] = ticked.split('|')
    return { id: context.moment.newId(), postId, itemId, siteId, on, evidence }
  })
  const results = await markEach(context, marks)
  const refused = results.filter(({ result }) => !result.ok && result.refusal.kind !== 'repeated')
  if (refused.length === results.length)
    return refused[0]?.result.ok === false ? refused[0].result : accept(none(postId))
  return accept({ postId, done: results.length - refused.length })
}

const none = (postId: string) => ({ postId, done: 0 })
