import { clauseName } from '../../base/editions/index.ts'
import { findPosts } from '../../base/posts/index.ts'
import { inPost } from '../../base/posts/post.rules.ts'
import type { EvidenceSource } from '../../platform/context.ts'
import type { EvidenceRow } from '../../platform/evidence.ts'
import { paths } from './capacity.paths.ts'
import { capacityOfPosts, type PostCapacity } from './find-capacity.ts'
import { limitsInWords, overWords, roomInWords } from './standing-words.rules.ts'

/** The norm that a caseload is held against. */
const NORM = 'norm.annual-max'

/**
 * The limits of each worker in post, what binds and whether they are passed: never who did how much, and nobody beside anybody
 * (safety H9). How full somebody was on a day that has passed is not kept, so it is said of the day on which it is read.
 */
export const caseloadEvidence: EvidenceSource = {
  name: 'capacity.caseload',
  title: 'Caseload against the norm',
  order: 70,
  counts: `${clauseName(NORM)}. As it stands on the day that this was made, for those in post then. In place: within the limits. Exception: over one, with a plan that the line manager agreed. Gap: over one without a plan. A limit is a ceiling, not a target.`,
  load: async (context, { posts }) => {
    const { today } = context.moment
    const found = await findPosts(
      context,
      posts.map(({ id }) => id),
    )
    const now = [...found.values()].filter((post) => inPost(post, today))
    const capacities = await capacityOfPosts(context, now)
    return [...capacities.values()].flatMap((capacity) => rowOf(capacity, today))
  },
}

function rowOf({ post, standing, overs, plan }: PostCapacity, today: string): EvidenceRow[] {
  if (!standing) return []
  const over = overs.length > 0
  const passed = over ? ` Passed: ${overs.map((kind) => overWords[kind]).join(', ')}.` : ''
  const planned = over ? (plan ? ' A plan is agreed.' : ' No plan is agreed yet.') : ''
  const state = !over ? 'in-place' : plan ? 'exception' : 'gap'
  return [
    {
      what: 'Caseload within the limits',
      whom: post.name,
      postId: post.id,
      on: today,
      state,
      says: `${limitsInWords(standing)} ${over ? '' : `${roomInWords(standing)}.`}${passed}${planned}`
        .replace(/ {2,}/g, ' ')
        .trim(),
      clause: NORM,
      ...(state === 'gap' ? { heldBy: { role: 'Line manager', ...held(post) } } : {}),
      record: plan && over ? `over-limit:${plan.id}` : `post:${post.id}`,
      href: paths.post({ postId: post.id }),
    },
  ]
}

const held = ({ lineManager, employer }: PostCapacity['post']) =>
  lineManager ? { name: lineManager.name, organisation: employer.name } : { organisation: employer.name }
