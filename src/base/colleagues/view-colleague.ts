import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import type { Colleague, HeldSeat, HistoryLine, PostHeld } from './colleague.rules.ts'
import { mayEditColleague, mayGiveRole, maySeeColleague } from './colleagues.policy.ts'
import { findColleague, postsHeld, seatsOf } from './colleagues.store.ts'
import { namedHistory } from './named-history.ts'
import { isReached, worksElsewhere } from './seats.store.ts'

export type ColleagueView = Colleague & {
  reached: boolean
  /** They hold a role outside the asker's organisation. */
  elsewhere: boolean
  seats: HeldSeat[]
  posts: PostHeld[]
  history: HistoryLine[]
  today: string
  may: { edit: boolean; giveRoles: boolean }
}

export const viewColleague = query({
  read: 'colleagues.colleague-viewed',
  load: async (context, { colleagueId }: { colleagueId: string }): Promise<ColleagueView | undefined> => {
    const colleague = await findColleague(context, colleagueId)
    if (!colleague) return undefined
    const reached = await isReached(context, colleagueId)
    const elsewhere = await worksElsewhere(context, colleagueId)
    return {
      ...colleague,
      reached,
      elsewhere,
      seats: await seatsOf(context, colleagueId),
      posts: await postsHeld(context, colleagueId),
      history: await namedHistory(context, `colleague:${colleagueId}`),
      today: context.moment.today,
      may: mays(context, { ...colleague, reached, elsewhere }),
    }
  },
  may: maySeeColleague,
  about: ({ id }) => [`colleague:${id}`],
})

const mays = ({ actor }: Context, colleague: Colleague & { reached: boolean; elsewhere: boolean }) => ({
  edit: mayEditColleague(actor, colleague) === true,
  giveRoles: mayGiveRole(actor, { role: 'link-worker', organisationReached: true, colleagueId: colleague.id }) === true,
})
