import type { Context } from '../../platform/context.ts'
import type { Attendance, AttendsAs, CalledOff, MeetingKind } from './meeting.rules.ts'
import type { Slot } from './meeting-time.rules.ts'

export type NewMeeting = Slot & {
  id: string
  seriesId: string
  kind: MeetingKind
  organisationId: string
  minutes: number
  place: string
  chairId: string
}

export async function insertMeetings({ db, actor }: Context, meetings: readonly NewMeeting[]): Promise<boolean> {
  const madeBy = actor.kind === 'colleague' ? actor.id : undefined
  const made = await db
    .insertInto('mdt_meeting')
    .values(
      meetings.map((one) => ({
        id: one.id,
        series_id: one.seriesId,
        kind: one.kind,
        starts_at: one.startsAt,
        on_day: one.on,
        minutes: one.minutes,
        place: one.place,
        chair_id: one.chairId,
        made_by: madeBy ?? one.chairId,
      })),
    )
    .onConflict((again) => again.doNothing())
    .returning('id')
    .execute()
  if (made.length < meetings.length) return false
  await db
    .insertInto('mdt_meeting_site')
    .values(meetings.map(({ id, organisationId }) => ({ meeting_id: id, organisation_id: organisationId })))
    .execute()
  return true
}

export const meetingExists = async ({ db }: Context, id: string): Promise<boolean> =>
  (await db.selectFrom('mdt_meeting').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

export type NewAttendee = {
  id: string
  meetingId: string
  attendsAs: AttendsAs
  mailId?: string | undefined
} & (
  | { colleagueId: string; postId?: string | undefined }
  | { guest: { name: string; organisation: string; email: string } }
)

/** Somebody already asked stays as they are. */
export async function insertAttendees({ db }: Context, asked: readonly NewAttendee[]): Promise<void> {
  if (asked.length === 0) return
  const rows = asked.map((one) => ({
    id: one.id,
    meeting_id: one.meetingId,
    attends_as: one.attendsAs,
    mail_id: one.mailId ?? null,
    ...('guest' in one
      ? { guest_name: one.guest.name, guest_organisation: one.guest.organisation, guest_email: one.guest.email }
      : { colleague_id: one.colleagueId, post_id: one.postId ?? null }),
  }))
  await db
    .insertInto('mdt_attendee')
    .values(rows)
    .onConflict((again) => again.doNothing())
    .execute()
}

export async function deleteAttendee({ db }: Context, id: string): Promise<void> {
  await db.deleteFrom('mdt_attendee').where('id', '=', id).execute()
}

/** E-mail addresses of everybody who is asked, guests too: for telling them of a change. */
export async function addressesOf({ db }: Context, meetingId: string) {
  const rows = await db
    .selectFrom('mdt_attendee as asked')
    .leftJoin('colleague', 'colleague.id', 'asked.colleague_id')
    .select(['asked.id', 'asked.colleague_id', 'guest_name', 'guest_email', 'given_name', 'colleague.email'])
    .where('asked.meeting_id', '=', meetingId)
    .execute()
  return rows.flatMap((row) => {
    const to = row.colleague_id ? row.email : row.guest_email
    const name = (row.colleague_id ? row.given_name : row.guest_name) ?? ''
    return to ? [{ id: row.id, to, name, colleagueId: row.colleague_id ?? undefined }] : []
  })
}

type Moved = Slot & { id: string; minutes: number; place: string; chairId: string; before: Date }

export async function updateMeeting({ db }: Context, moved: Moved): Promise<void> {
  const { id, startsAt, on, minutes, place, chairId, before } = moved
  await db
    .updateTable('mdt_meeting')
    .set((row) => ({
      starts_at: startsAt,
      on_day: on,
      minutes,
      place,
      chair_id: chairId,
      version: row('version', '+', 1),
      ...(before.getTime() === startsAt.getTime() ? {} : { moved_from: before }),
    }))
    .where('id', '=', id)
    .execute()
}

/** Called off; without a reason, planned again. */
export async function updateState({ db }: Context, id: string, because: CalledOff | undefined): Promise<void> {
  await db
    .updateTable('mdt_meeting')
    .set((row) => ({
      state: because ? 'called-off' : 'planned',
      called_off_because: because ?? null,
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

type Held = { id: string; minutes: number; attendance: readonly { id: string; attendance: Attendance }[] }

export async function updateHeld({ db }: Context, { id, minutes, attendance }: Held): Promise<void> {
  await db
    .updateTable('mdt_meeting')
    .set((row) => ({ state: 'held', held_minutes: minutes, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  for (const word of new Set(attendance.map((one) => one.attendance)))
    await db
      .updateTable('mdt_attendee')
      .set({ attendance: word })
      .where('meeting_id', '=', id)
      .where(
        'id',
        'in',
        attendance.filter((one) => one.attendance === word).map((one) => one.id),
      )
      .execute()
}
