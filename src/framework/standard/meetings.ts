import type { Basis } from '../basis.ts'
import type { Framework } from '../framework.ts'

/** A team meeting that a link worker has a place in. Its `id` is its clause. */
export type MeetingStandard = {
  id: string
  title: string
  everyDays: number
  cadenceBasis: Basis
  minutes: number
  core: readonly string[]
  invited: readonly string[]
  agenda: readonly { item: string; minutes: number }[]
  basis: Basis
  source?: string
}

export function shippedMeetings({ mdt }: Framework): MeetingStandard[] {
  return mdt.meetings.map(({ cadence, attendees, ...meeting }) => ({
    ...meeting,
    everyDays: cadence.days,
    cadenceBasis: cadence.basis,
    core: attendees?.core ?? [],
    invited: attendees?.invited ?? [],
  }))
}
