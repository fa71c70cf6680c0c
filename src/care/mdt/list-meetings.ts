import { z } from 'zod'
import { list } from '../../platform/list.ts'
import { afterField } from '../../platform/paging.ts'
import { Scope } from '../../platform/scope.ts'
import { countItems } from './items.store.ts'
import { MEMBERS } from './mdt.policy.ts'
import type { MeetingSubject } from './meeting.rules.ts'
import { readMeetings } from './meeting-lists.store.ts'
import { SHOWS, type Show } from './meeting-shows.rules.ts'

export type ListedMeeting = Pick<
  MeetingSubject,
  'id' | 'kind' | 'startsAt' | 'on' | 'minutes' | 'place' | 'chair' | 'state' | 'sites' | 'calledOffBecause'
> & { asked: boolean; cases: number }
export type MeetingList = { show: Show; rows: ListedMeeting[]; next: string | undefined }

/** Meetings the reader is asked to, or that are held where they work or answer for. Cases are counted, never listed. */
export const listMeetings = list({
  read: 'mdt.meetings-listed',
  filter: z.object({ show: z.enum(SHOWS).catch('coming'), after: afterField }),
  scope: (actor) => Scope.of(actor, ...MEMBERS),
  load: async (context, scope, filter): Promise<MeetingList> => {
    const page = await readMeetings(context, scope, filter)
    const cases = await countItems(
      context,
      page.rows.map(({ id }) => id),
    )
    const rows = page.rows.map((one) => ({
      ...pick(one),
      asked: isMine(one, scope.colleagueId),
      cases: cases.get(one.id) ?? 0,
    }))
    return { show: filter.show, rows, next: page.next }
  },
  names: () => [],
})

const isMine = ({ chair, attendees }: MeetingSubject, id: string) =>
  chair.id === id || attendees.some(({ colleagueId }) => colleagueId === id)

const pick = ({ id, kind, startsAt, on, minutes, place, chair, state, sites, calledOffBecause }: MeetingSubject) => ({
  id,
  kind,
  startsAt,
  on,
  minutes,
  place,
  chair,
  state,
  sites,
  calledOffBecause,
})
