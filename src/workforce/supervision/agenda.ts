import { clauseName } from '../../base/editions/index.ts'
import { findPosts } from '../../base/posts/index.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { AgendaAsked, AgendaLine } from '../../platform/agenda.ts'
import type { AgendaSource } from '../../platform/context.ts'
import { membersOf } from '../placements/index.ts'
import { sessionFacts } from './sessions.store.ts'
import { paths } from './supervision.paths.ts'
import { sessionReasons } from './supervision.rules.ts'

/** Where what is owed to the worker is talked about: management and role, never the room for how it feels. */
const FITS = ['gp-supervision', 'line-management']

/** Sessions of other kinds that are owed: whose duty it is, and what the two can do to have it kept. */
export const dutiesOnAgenda: AgendaSource = {
  name: 'supervision.duties',
  kept: true,
  load: async (context, asked) => {
    const fitting = asked.filter(({ kinds }) => kinds.some((kind) => FITS.includes(kind)))
    const ids = fitting.map(({ postId }) => postId)
    const members = await membersOf(context, [...(await findPosts(context, ids)).values()])
    const held = await sessionFacts(context, ids)
    return new Map(
      members.map(({ post, facts, standard }) => {
        const reasons = sessionReasons(post, held.get(post.id) ?? [], facts, standard, context.moment.today)
        const kinds = fitting.find(({ postId }) => postId === post.id)?.kinds ?? []
        const served = standard.supervision.types
          .filter(({ id }) => kinds.includes(id))
          .flatMap(({ countsTowards }) => countsTowards)
        return [
          post.id,
          reasons
            .filter(isLate)
            .filter(({ clause }) => !served.includes(clause))
            .map(lineFor(post.id)),
        ]
      }),
    )
  },
}

const isLate = ({ met }: Reason) => met === 'owed' || met === 'in-grace'

const lineFor =
  (postId: AgendaAsked['postId']) =>
  ({ clause, says }: Reason): AgendaLine => ({
    key: `duty:${clause}`,
    rank: 20,
    what: `Owed: ${clauseName(clause)}`,
    why: says,
    about: [`post:${postId}`],
    clause,
    href: paths.sessions({ postId }),
  })
