import type { HistoryLine } from '../../base/colleagues/colleague.rules.ts'
import { namedHistory } from '../../base/colleagues/index.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { mayReadPack } from './evidence-pack.policy.ts'
import { isUnderWay, type Pack, type PackFile, type PackPart, progressInWords } from './pack.rules.ts'
import { filesOf, partsOf } from './pack-parts.store.ts'
import { coveredBy } from './pack-posts.store.ts'
import { findPack } from './packs.store.ts'
import { type PackSum, sumOf } from './summary.rules.ts'

export type PackView = Pack & {
  files: PackFile[]
  parts: PackPart[]
  sum: PackSum
  posts: string[]
  history: HistoryLine[]
}

/** One pack, as far as it is made. Whoever it names finds the look in their own log. */
export const viewPack = query({
  read: 'evidence-pack.viewed',
  load: async (context: Context, { packId }: { packId: string }): Promise<PackView | undefined> => {
    const pack = await findPack(context, packId)
    if (!pack) return undefined
    const parts = await partsOf(context, packId)
    const covered = await coveredBy(context, packId)
    return {
      ...pack,
      parts,
      files: await filesOf(context, packId),
      sum: sumOf(parts, { organisation: pack.organisation.name, workers: covered.length, period: pack }),
      posts: covered.map(({ postId }) => postId),
      history: await namedHistory(context, `evidence-pack:${packId}`),
    }
  },
  may: mayReadPack,
  // Until it is ready it names nobody, and nobody has read it.
  about: ({ id, posts, state }) =>
    state === 'ready' ? [`evidence-pack:${id}`, ...posts.map((postId) => `post:${postId}` as const)] : [],
})

type Progress = { waiting: boolean; says: string }

/** How far a pack is: asked again and again while its page waits, and it names nobody. */
export const viewProgress = query({
  read: 'evidence-pack.progress-viewed',
  load: (context: Context, { packId }: { packId: string }) => findPack(context, packId),
  may: mayReadPack,
  about: () => [],
})

export const progressOf = (pack: Pack): Progress => ({ waiting: isUnderWay(pack), says: progressInWords(pack) })
