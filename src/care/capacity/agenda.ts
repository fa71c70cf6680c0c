import { findPosts } from '../../base/posts/index.ts'
import { shortDate } from '../../lib/plain-date.ts'
import type { AgendaLine } from '../../platform/agenda.ts'
import type { AgendaSource } from '../../platform/context.ts'
import { paths } from './capacity.paths.ts'
import { capacityOfPosts, type PostCapacity } from './find-capacity.ts'
import { isOverLimit } from './over-limit.rules.ts'
import { fullnessInWords } from './standing-words.rules.ts'

const FITS = ['gp-supervision', 'line-management', 'caseload-review']

/** Over a limit: what was agreed about it, or that a plan is owed. */
export const fullnessOnAgenda: AgendaSource = {
  name: 'capacity',
  load: async (context, asked) => {
    const ids = asked.filter(({ kinds }) => kinds.some((kind) => FITS.includes(kind))).map(({ postId }) => postId)
    const posts = [...(await findPosts(context, ids)).values()]
    const found = await capacityOfPosts(context, posts)
    return new Map(posts.map(({ id }) => [id, overLine(found.get(id))]))
  },
}

function overLine(capacity: PostCapacity | undefined): AgendaLine[] {
  if (!capacity?.standing || !isOverLimit(capacity)) return []
  const { post, standing, plan } = capacity
  return [
    {
      key: `capacity:${post.id}`,
      rank: 20,
      what: fullnessInWords(standing, post.givenName),
      why: plan
        ? `The plan until ${shortDate(plan.reviewOn)}: ${plan.plan}`
        : `${post.givenName} is owed a reason, a plan, and a day to look again`,
      about: [`post:${post.id}`],
      clause: 'norm.annual-max',
      href: paths.post({ postId: post.id }),
    },
  ]
}
