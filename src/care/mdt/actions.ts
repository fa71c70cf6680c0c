import { action } from '../../http/action.ts'
import { bringCase, bringOrOpen, takeOffCase } from './bring-case.ts'
import { planAgain } from './change-meeting.ts'
import { uninvite } from './invite.ts'
import { paths } from './mdt.paths.ts'
import { confirmDestroyed } from './named-sheet.ts'
import { shareMeetings, undoShare } from './share-meetings.ts'

/** The buttons that stand alone. */
export const mdtActions = [
  action({
    path: '/cases/:caseId/bring-to-mdt',
    submit: bringOrOpen,
    next: (_, saved) => (saved ? paths.item({ agendaId: saved.id }) : paths.list({ show: 'mine' })),
  }),
  action({
    path: '/mdt/meetings/:meetingId/cases',
    submit: bringCase,
    next: ({ meetingId }) => paths.meeting({ meetingId }),
  }),
  action({
    path: '/mdt/cases/:agendaId/take-off',
    submit: takeOffCase,
    next: (_, saved) => (saved ? paths.meeting({ meetingId: saved.meetingId }) : paths.list()),
  }),
  action({
    path: '/mdt/meetings/:meetingId/plan-again',
    submit: planAgain,
    next: ({ meetingId }) => paths.meeting({ meetingId }),
  }),
  action({
    path: '/mdt/meetings/:meetingId/attendees/:attendeeId/remove',
    submit: uninvite,
    next: ({ meetingId }) => paths.meeting({ meetingId }),
  }),
  action({
    path: '/mdt/named-sheets/:sheetId/destroyed',
    submit: confirmDestroyed,
    next: (_, saved) => (saved ? paths.meeting({ meetingId: saved.meetingId }) : paths.list()),
  }),
  action({
    path: '/mdt/share',
    submit: shareMeetings,
    next: (_, saved) => (saved ? paths.meeting({ meetingId: saved.meetingId }) : paths.practices()),
  }),
  action({
    path: '/mdt/shares/:shareId/undo',
    submit: undoShare,
    next: (_, saved) => (saved ? paths.meeting({ meetingId: saved.meetingId }) : paths.practices()),
  }),
]
