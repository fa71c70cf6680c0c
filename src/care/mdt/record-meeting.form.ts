import { z } from 'zod'
import { idField, minutesField, versionField } from '../../lib/fields.ts'
import { ATTENDANCES, type Attendance } from './meeting.rules.ts'

const CAME = 'came-'
const isAttendance = (typed: unknown): typed is Attendance => ATTENDANCES.some((each) => each === typed)

/** One answer for each who was asked, in fields named after them; and which cases were talked over. */
export const RecordMeeting = z
  .looseObject({
    meetingId: idField(),
    minutes: minutesField('Enter how long it took, like 60', { min: 5, max: 480 }),
    discussed: z.preprocess(
      (sent) => (sent === undefined || sent === '' ? [] : [sent].flat()),
      z.array(z.uuid()).max(200),
    ),
    version: versionField(),
  })
  .transform(({ meetingId, minutes, discussed, version, ...fields }) => ({
    meetingId,
    minutes,
    discussed,
    version,
    came: Object.entries(fields).flatMap(([name, typed]) =>
      name.startsWith(CAME) && isAttendance(typed) ? [{ id: name.slice(CAME.length), attendance: typed }] : [],
    ),
  }))

export const fieldFor = (attendeeId: string) => `${CAME}${attendeeId}`
