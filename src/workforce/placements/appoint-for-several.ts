import { findPosts } from '../../base/posts/index.ts'
import type { Context } from '../../platform/context.ts'
import { accept, invalid, type Refusal, type Result, refuse } from '../../platform/result.ts'
import { each, problemsIn } from '../../platform/use-case.ts'
import { AppointForSeveral } from './appoint.form.ts'
import { appoint } from './appoint.ts'

const appointEach = each('placements.appointed-for-several', appoint)

/** The same colleague for several workers in one press: all of it or, with words about the first that cannot be, none. */
async function forSeveral(context: Context, values: unknown): Promise<Result<{ made: number }>> {
  const form = AppointForSeveral.safeParse(values)
  if (!form.success) return refuse({ kind: 'invalid', problems: problemsIn(form.error) })
  const { postIds, kinds, colleagueId, from } = form.data
  const items = postIds.flatMap((postId) =>
    kinds.map((kind) => ({ id: context.moment.newId(), postId, kind, colleagueId, from })),
  )
  const results = await appointEach(context, items)
  for (const [index, { result }] of results.entries())
    if (!result.ok && result.refusal.kind !== 'repeated')
      return refusedFor(context, items[index]?.postId ?? '', result.refusal)
  return accept({ made: results.filter(({ result }) => result.ok).length })
}

async function refusedFor(context: Context, postId: string, refusal: Refusal): Promise<Result<never>> {
  if (refusal.kind !== 'invalid') return refuse(refusal)
  const name = (await findPosts(context, [postId])).get(postId)?.name
  return invalid(...refusal.problems.map(({ field, message }) => ({ field, message: `For ${name}: ${message}` })))
}

export const appointForSeveral = Object.assign(forSeveral, { input: AppointForSeveral })
