export { bringBounced } from './bring-bounced.ts'
export { bringCase } from './bring-case.ts'
export { findMeeting } from './meetings.store.ts'
export { nextMeetingFor } from './next-meeting.store.ts'
