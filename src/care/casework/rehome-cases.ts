import { holdersOf } from '../../base/colleagues/index.ts'
import { findPost } from '../../base/posts/index.ts'
import type { Post } from '../../base/posts/post.rules.ts'
import type { Context } from '../../platform/context.ts'
import { accept, forbidden, type Result } from '../../platform/result.ts'
import { command } from '../../platform/use-case.ts'
import { coverFor } from '../../workforce/peers/index.ts'
import type { Named } from './case.rules.ts'
import { RehomeCases } from './handover.form.ts'
import { type Candidates, type NewHolder, newHolderOf } from './handover.rules.ts'
import { casesToRehome, findCoverPostId, rehome } from './handover.store.ts'

type Rehoming = { postId: string; because: 'away' | 'left'; caseIds: string[]; holder?: NewHolder; cases: number }

/** A worker is away or has left: each of their open cases has a named holder the same day (safety H7). One event for all. */
export const rehomeCases = command({
  event: 'casework.cases-rehomed',
  input: RehomeCases,
  load: async (context, { postId }) => {
    const post = await findPost(context, postId)
    if (!post) return undefined
    const caseIds = await casesToRehome(context, postId, post.colleagueId)
    const candidates = caseIds.length ? await candidatesFor(context, post) : NOBODY
    return { post, caseIds, candidates }
  },
  may: (actor) => actor.kind === 'job' || 'Cases find their new holder by themselves',
  decide: ({ post, caseIds, candidates }, { because }, { today }): Result<Rehoming> => {
    if (caseIds.length === 0) return accept({ postId: post.id, because, caseIds, cases: 0 })
    const holder = newHolderOf(candidates, post.colleagueId, today)
    if (!holder) return forbidden('Nobody could be found to hold these cases')
    return accept({ postId: post.id, because, caseIds, holder, cases: caseIds.length })
  },
  save: async (context, { caseIds, holder, because }) => {
    if (holder) await rehome(context, caseIds, holder, because)
    return accept({ cases: caseIds.length, holder })
  },
  about: ({ postId, caseIds }) => [`post:${postId}`, ...caseIds.map((id) => `case:${id}` as const)],
  keep: ['because', 'cases'],
})

const NOBODY: Candidates = { cover: undefined, lineManager: undefined, others: [] }

async function candidatesFor(context: Context, post: Post): Promise<Candidates> {
  const coverPostId = await findCoverPostId(context, post.id)
  const cover = coverPostId ? await findPost(context, coverPostId) : undefined
  const { soleWorker, lineManager } = post
  const others = [...(await managersOf(context, post)), ...(lineManager ? [lineManager] : [])]
  const agreed = (await coverFor(context, [post.id])).get(post.id)
  const stepsIn = agreed && !agreed.coverPostId ? { id: agreed.colleagueId, name: agreed.name } : undefined
  // For a sole worker it is the manager of the PCN, unless another manager agreed beforehand to stand in (safety H7).
  return { cover, lineManager: stepsIn ?? (soleWorker ? undefined : lineManager), others }
}

/** Who answers for the service where there is no line manager to: the PCN first, as for a sole worker. */
async function managersOf(context: Context, { pcn, employer }: Post): Promise<Named[]> {
  const asked: [(typeof ANSWERING)[number], string | undefined][] = ANSWERING.map((role) => [
    role,
    role === 'provider-manager' ? employer.id : (pcn?.id ?? employer.id),
  ])
  const found: Named[] = []
  for (const [role, at] of asked) if (at) found.push(...((await holdersOf(context, role, [at])).get(at) ?? []))
  return found
}
const ANSWERING = ['pcn-manager', 'provider-manager', 'line-manager', 'clinical-director', 'safeguarding-lead'] as const
