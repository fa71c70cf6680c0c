import { findOrganisation } from '../../base/organisations/index.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { mayPlanAt, maySeePlace, type Place } from './mdt.policy.ts'
import type { MeetingSubject } from './meeting.rules.ts'
import { heldAt } from './meeting-lists.store.ts'
import { placeOf } from './meetings.store.ts'
import { type PlaceMeetings, placesKept, SINCE_DAYS } from './view-practices.ts'

export type PracticeMeetings = {
  place: Place
  name: string
  id: string
  kept: PlaceMeetings | undefined
  meetings: MeetingSubject[]
  mayPlan: boolean
}

/** How meetings are kept at one practice or PCN, and how often its link workers came. It says nothing of any one of them [S53]. */
export const viewPractice = query({
  read: 'mdt.practice-viewed',
  load: async (
    context: Context,
    { organisationId }: { organisationId: string },
  ): Promise<PracticeMeetings | undefined> => {
    const organisation = await findOrganisation(context, organisationId)
    if (organisation?.kind !== 'practice' && organisation?.kind !== 'neighbourhood') return undefined
    const place = await placeOf(context, organisationId)
    if (maySeePlace(context.actor, place) !== true) return undefined
    const kept = await placesKept(context, organisationId)
    return {
      place,
      id: organisation.id,
      name: organisation.name,
      kept: kept.find((one) => one.place.id === organisationId),
      meetings: await heldAt(context, organisationId, plusDays(context.moment.today, -SINCE_DAYS)),
      mayPlan: mayPlanAt(context.actor, place) === true,
    }
  },
  may: (actor, { place }) => maySeePlace(actor, place),
  about: () => [],
})
