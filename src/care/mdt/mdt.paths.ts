type Meeting = { meetingId: string }
type Item = { agendaId: string }

const query = (asked: Record<string, string | undefined>) => {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length ? `?${new URLSearchParams(given)}` : ''
}

/** Addresses within a seat: `http/` puts `/at/:seat` before them. */
export const paths = {
  list: (asked: { show?: string; after?: string } = {}) => `/mdt${query(asked)}`,
  plan: (asked: { at?: string; kind?: string } = {}) => `/mdt/plan${query(asked)}`,
  meeting: ({ meetingId }: Meeting, asked: { open?: string } = {}) => `/mdt/meetings/${meetingId}${query(asked)}`,
  change: ({ meetingId }: Meeting) => `/mdt/meetings/${meetingId}/change`,
  callOff: ({ meetingId }: Meeting) => `/mdt/meetings/${meetingId}/call-off`,
  planAgain: ({ meetingId }: Meeting) => `/mdt/meetings/${meetingId}/plan-again`,
  invite: ({ meetingId }: Meeting) => `/mdt/meetings/${meetingId}/invite`,
  uninvite: ({ meetingId, attendeeId }: Meeting & { attendeeId: string }) =>
    `/mdt/meetings/${meetingId}/attendees/${attendeeId}/remove`,
  record: ({ meetingId }: Meeting) => `/mdt/meetings/${meetingId}/record`,
  decide: ({ meetingId }: Meeting, asked: { item?: string } = {}) => `/mdt/meetings/${meetingId}/decide${query(asked)}`,
  sheet: ({ meetingId }: Meeting) => `/mdt/meetings/${meetingId}/sheet`,
  printNames: ({ meetingId }: Meeting) => `/mdt/meetings/${meetingId}/print-names`,
  namedSheet: ({ sheetId }: { sheetId: string }) => `/mdt/named-sheets/${sheetId}`,
  destroyed: ({ sheetId }: { sheetId: string }) => `/mdt/named-sheets/${sheetId}/destroyed`,
  bring: ({ caseId }: { caseId: string }) => `/cases/${caseId}/bring-to-mdt`,
  bringTo: ({ meetingId }: Meeting) => `/mdt/meetings/${meetingId}/cases`,
  item: ({ agendaId }: Item) => `/mdt/cases/${agendaId}`,
  takeOff: ({ agendaId }: Item) => `/mdt/cases/${agendaId}/take-off`,
  gaps: (asked: { show?: string; after?: string } = {}) => `/mdt/gaps${query(asked)}`,
  noteGap: (asked: { meeting?: string } = {}) => `/mdt/gaps/note${query(asked)}`,
  gapMet: ({ gapId }: { gapId: string }) => `/mdt/gaps/${gapId}/met`,
  ownTime: (asked: { month?: string } = {}) => `/mdt/my-time${query(asked)}`,
  practices: (asked: { month?: string } = {}) => `/mdt/practices${query(asked)}`,
  practice: ({ organisationId }: { organisationId: string }) => `/mdt/at/${organisationId}`,
  share: () => '/mdt/share',
  unshare: ({ shareId }: { shareId: string }) => `/mdt/shares/${shareId}/undo`,
}
