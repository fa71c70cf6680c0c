import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { sitesAhead } from './appointment.rules.ts'
import { type Candidate, candidatesAt } from './candidates.store.ts'
import { type BesidePost, findBeside } from './find-beside.ts'
import { mayAppoint } from './placements.policy.ts'

export type AppointingView = BesidePost & {
  candidates: Candidate[]
  sites: { id: string; name: string }[]
  today: string
}

/** One post and whoever could be appointed beside it. */
export const viewAppointing = query({
  read: 'placements.appointing-viewed',
  load: async (context: Context, { postId }: { postId: string }): Promise<AppointingView | undefined> => {
    const beside = await findBeside(context, postId)
    if (!beside) return undefined
    const { post } = beside
    const candidates = await candidatesAt(context, [post.employer.id, ...(post.pcn ? [post.pcn.id] : [])])
    const others = candidates.filter(({ id }) => id !== post.colleagueId)
    const { today } = context.moment
    return { ...beside, candidates: others, sites: sitesAhead(post, today), today }
  },
  may: mayAppoint,
  about: ({ post }) => [`post:${post.id}`],
})
