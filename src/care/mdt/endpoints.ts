import { getEndpoint, postEndpoint } from '../../http/endpoint.ts'
import { bringCase, editItem, takeOffCase } from './bring-case.ts'
import { callOffMeeting, changeMeeting, planAgain } from './change-meeting.ts'
import { decideCase } from './decide-case.ts'
import { listGaps, meetGap, noteGap } from './gaps.ts'
import { invite } from './invite.ts'
import { listMeetings } from './list-meetings.ts'
import { confirmDestroyed } from './named-sheet.ts'
import { planMeeting } from './plan-meeting.ts'
import { recordMeeting } from './record-meeting.ts'
import { shareMeetings, undoShare } from './share-meetings.ts'
import { viewMeeting } from './view-meeting.ts'
import { viewOwnTime } from './view-own-time.ts'
import { viewPractices } from './view-practices.ts'

/** The same meetings and changes as the pages, as JSON. No answer names anybody who is supported. */
export const mdtEndpoints = [
  getEndpoint({ path: '/api/mdt/meetings', summary: 'Meetings of the team here', show: listMeetings }),
  getEndpoint({
    path: '/api/mdt/meetings/:meetingId',
    summary: 'One meeting: people, cases by number, decisions',
    // Never with `open`: who a case is about leaves by no endpoint.
    show: (context, { meetingId }) => viewMeeting(context, { meetingId }),
    tells: ({ suggested: _, person: __, ...view }) => view,
  }),
  getEndpoint({ path: '/api/mdt/gaps', summary: 'What communities lack, as meetings said', show: listGaps }),
  getEndpoint({ path: '/api/mdt/my-time', summary: 'What meetings cost me in a month', show: viewOwnTime }),
  getEndpoint({
    path: '/api/mdt/practices',
    summary: 'Whether meetings are kept at each practice',
    show: viewPractices,
  }),
  postEndpoint({ path: '/api/mdt/meetings', summary: 'Plan a meeting or a series', submit: planMeeting }),
  postEndpoint({
    path: '/api/mdt/meetings/:meetingId/change',
    summary: 'Move or change a meeting',
    submit: changeMeeting,
  }),
  postEndpoint({
    path: '/api/mdt/meetings/:meetingId/call-off',
    summary: 'Call a meeting off',
    submit: callOffMeeting,
  }),
  postEndpoint({ path: '/api/mdt/meetings/:meetingId/plan-again', summary: 'Hold it after all', submit: planAgain }),
  postEndpoint({ path: '/api/mdt/meetings/:meetingId/attendees', summary: 'Ask somebody more', submit: invite }),
  postEndpoint({ path: '/api/mdt/meetings/:meetingId/cases', summary: 'Bring a case', submit: bringCase }),
  postEndpoint({ path: '/api/mdt/meetings/:meetingId/record', summary: 'Say who was there', submit: recordMeeting }),
  postEndpoint({ path: '/api/mdt/meetings/:meetingId/decisions', summary: 'Write a decision', submit: decideCase }),
  postEndpoint({ path: '/api/mdt/cases/:agendaId', summary: 'Change what is asked', submit: editItem }),
  postEndpoint({
    path: '/api/mdt/cases/:agendaId/take-off',
    summary: 'Take a case off a meeting',
    submit: takeOffCase,
  }),
  postEndpoint({ path: '/api/mdt/gaps', summary: 'Note something lacking', submit: noteGap }),
  postEndpoint({ path: '/api/mdt/gaps/:gapId/met', summary: 'Say what there is now', submit: meetGap }),
  postEndpoint({
    path: '/api/mdt/named-sheets/:sheetId/destroyed',
    summary: 'Say that paper with names is destroyed',
    submit: confirmDestroyed,
  }),
  postEndpoint({ path: '/api/mdt/shares', summary: 'Hold two meetings as one', submit: shareMeetings }),
  postEndpoint({ path: '/api/mdt/shares/:shareId/undo', summary: 'Hold them apart again', submit: undoShare }),
]
