import { z } from 'zod'
import { colleagueNames } from '../../base/colleagues/index.ts'
import { standardsFor } from '../../base/editions/index.ts'
import { endOfMonth, monthOf, plusDays, startOfMonth } from '../../lib/plain-date.ts'
import type { Reason } from '../../lib/verdict.ts'
import type { Context } from '../../platform/context.ts'
import { list } from '../../platform/list.ts'
import { Scope } from '../../platform/scope.ts'
import { type Came, cadenceReason, kindsAt } from './cadence.rules.ts'
import { type MeetingTotal, totalsAt } from './cost.store.ts'
import { keptAt, type PlaceKept, type ServedPlace, servedPlaces } from './kept.store.ts'
import { AT_PRACTICE, OVER } from './mdt.policy.ts'
import { standardOf } from './meeting.rules.ts'
import { monthField } from './month.form.ts'
import { type Suggestion, suggestSharing } from './share.rules.ts'
import { shareableUntil } from './shares.store.ts'

/** How far ahead meetings are compared, and how far back attendance is counted. */
export const SHARE_DAYS = 45
export const SINCE_DAYS = 182

export type PlaceMeetings = { place: ServedPlace; reasons: Reason[]; came: Came }
export type PracticesView = {
  month: string
  places: PlaceMeetings[]
  totals: MeetingTotal[]
  /** Each with the id that sharing it will have, so that pressing twice shares once. */
  shares: (Suggestion & { id: string; names: string[] })[]
  mayShare: boolean
}

/** How meetings are kept at every practice and PCN under a seat: cadence, who holds it, and what they cost meeting by meeting. */
export const viewPractices = list({
  read: 'mdt.practices-viewed',
  filter: z.object({ month: monthField }),
  scope: (actor) => Scope.of(actor, ...OVER, ...AT_PRACTICE),
  load: async (context, scope, asked): Promise<PracticesView> => {
    const { today } = context.moment
    const month = asked.month ?? monthOf(today)
    const from = startOfMonth(`${month}-01`)
    const places = await placesKept(context, scope.organisationId)
    const ids = places.map(({ place }) => place.id)
    const mayShare = OVER.includes(scope.role)
    return {
      month,
      places,
      totals: await totalsAt(context, ids, { from, until: endOfMonth(from) }),
      shares: mayShare ? await sharesAt(context, scope.organisationId) : [],
      mayShare,
    }
  },
  names: () => [],
})

/** The cadence of each kind of meeting at each place, by the standard in force there: in three statements, however many places. */
export async function placesKept(context: Context, organisationId: string): Promise<PlaceMeetings[]> {
  const { today } = context.moment
  const places = await servedPlaces(context, organisationId)
  const ids = places.map(({ id }) => id)
  const kept = await keptAt(context, ids, plusDays(today, -SINCE_DAYS))
  const standards = await standardsFor(context, ids, today)
  return places.map((place) => {
    const own = kept.filter(({ placeId }) => placeId === place.id)
    const reasons = kindsAt(place.kind).flatMap((kind) => {
      const standard = standardOf(standards.get(place.id)?.meetings ?? [], kind)
      const found = own.find((one) => one.kind === kind) ?? {}
      return standard ? [cadenceReason(place, standard, kind, found, today)] : []
    })
    return { place, reasons, came: cameTo(own) }
  })
}

const cameTo = (own: readonly PlaceKept[]): Came => {
  const sum = (key: keyof Came) => own.reduce((total, one) => total + one[key], 0)
  return {
    held: sum('held'),
    calledOff: sum('calledOff'),
    withLinkWorker: sum('withLinkWorker'),
    asked: sum('asked'),
    present: sum('present'),
  }
}

/** Meetings that could be one, with the names of the worker who comes to both. */
export async function sharesAt(context: Context, organisationId: string) {
  const until = plusDays(context.moment.today, SHARE_DAYS)
  const found = suggestSharing(await shareableUntil(context, organisationId, until)).slice(0, 2)
  const names = await colleagueNames(context, [...new Set(found.flatMap(({ workerIds }) => workerIds))])
  return found.map((one) => ({
    ...one,
    id: context.moment.newId(),
    names: one.workerIds.flatMap((id) => names.get(id) ?? []),
  }))
}
