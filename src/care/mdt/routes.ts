import type { Route } from '../../http/route.ts'
import { mdtActions } from './actions.ts'
import { callOffPage, changeMeetingPage } from './change-meeting.page.tsx'
import { decidePage } from './decide.page.tsx'
import { mdtEndpoints } from './endpoints.ts'
import { gapMetPage, gapsPage, noteGapPage } from './gaps.page.tsx'
import { invitePage } from './invite.page.tsx'
import { itemPage } from './item.page.tsx'
import { meetingPage } from './meeting.page.tsx'
import { meetingsPage } from './meetings.page.tsx'
import { namedSheetPage } from './named-sheet.page.tsx'
import { ownTimePage } from './own-time.page.tsx'
import { planMeetingPage } from './plan-meeting.page.tsx'
import { practicePage } from './practice.page.tsx'
import { practicesPage } from './practices.page.tsx'
import { printNamesPage } from './print-names.page.tsx'
import { recordMeetingPage } from './record-meeting.page.tsx'
import { sheetPage } from './sheet.page.tsx'

export const mdtRoutes: readonly Route[] = [
  meetingsPage,
  ...planMeetingPage,
  ownTimePage,
  practicesPage,
  practicePage,
  gapsPage,
  ...noteGapPage,
  ...gapMetPage,
  meetingPage,
  ...changeMeetingPage,
  ...callOffPage,
  ...invitePage,
  ...recordMeetingPage,
  ...decidePage,
  sheetPage,
  ...printNamesPage,
  namedSheetPage,
  ...itemPage,
  ...mdtActions,
  ...mdtEndpoints,
]
