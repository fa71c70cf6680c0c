import { holdsOn } from '../../base/organisations/organisation.rules.ts'
import { postsOfColleague } from '../../base/posts/index.ts'
import { hasEnded, type Post } from '../../base/posts/post.rules.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { type Member, membersOf } from '../placements/index.ts'
import { type Appointment, accessReasons, agreementReason, appointmentReasons } from '../placements/placements.rules.ts'
import { trainingFacts } from '../training/index.ts'
import { asOfToday } from './duties.rules.ts'
import { withPlan } from './planned-duty.rules.ts'
import { openSessions } from './planned-sessions.store.ts'
import { sessionFacts } from './sessions.store.ts'
import { sessionReasons } from './supervision.rules.ts'

/** What the reader's own post is owed, and who stands beside it. */
export type Support = { post: Post; people: Appointment[]; sessions: Reason[]; others: Reason[] }

export const viewMySupport = query({
  read: 'supervision.my-support-viewed',
  load: (context: Context, _: object) => ownSupport(context),
  may: () => true,
  about: (posts) => posts.map(({ post }): `post:${string}` => `post:${post.id}`),
})

/** The posts that the reader holds today or is appointed to. */
export async function ownSupport(context: Context): Promise<Support[]> {
  const { actor, moment } = context
  if (actor.kind !== 'colleague') return []
  const posts = (await postsOfColleague(context, actor.id)).filter((post) => !hasEnded(post, moment.today))
  const members = await membersOf(context, posts)
  const sessions = await sessionFacts(
    context,
    posts.map(({ id }) => id),
  )
  const open = await openSessions(
    context,
    posts.map(({ id }) => id),
  )
  const trainings = (await trainingFacts(context, [actor.id])).get(actor.id) ?? []
  return members.map((member) => {
    const { post, facts, standard } = member
    const held = sessions.get(post.id) ?? []
    const asOf = (reason: Reason) => asOfToday(reason, moment.today)
    const agreement = agreementReason(post, facts, standard, moment.today)
    return {
      post,
      people: peopleIn(member, moment.today),
      sessions: sessionReasons(post, held, facts, standard, moment.today)
        .map(asOf)
        .map((reason) => withPlan(reason, open.get(post.id) ?? [], standard, moment.now)),
      others: [
        ...appointmentReasons(post, facts, standard, moment.today),
        ...accessReasons(post, facts, trainings, standard, moment.today),
        ...(agreement ? [agreement] : []),
      ].map(asOf),
    }
  })
}

const peopleIn = ({ facts }: Member, today: string): Appointment[] =>
  facts.appointments.filter((appointment) => holdsOn(appointment, today))
