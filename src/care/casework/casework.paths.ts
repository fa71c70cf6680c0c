type Case = { caseId: string }
type Contact = Case & { contactId: string }
type Concern = { concernId: string }

const query = (asked: Record<string, string | undefined>) => {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length ? `?${new URLSearchParams(given)}` : ''
}

export const paths = {
  mine: (asked: { show?: string; number?: string; after?: string } = {}) => `/cases${query(asked)}`,
  team: (asked: { show?: string; holder?: string; after?: string } = {}) => `/team-cases${query(asked)}`,
  handover: (asked: { from?: string; moved?: string; refused?: string } = {}) => `/team-cases/hand-over${query(asked)}`,
  undoHandover: () => '/team-cases/undo-hand-over',
  covers: () => '/team-cases/covers',
  chooseCover: ({ postId }: { postId: string }) => `/posts/${postId}/cover`,
  case: ({ caseId }: Case, done: { logged?: string; done?: string } = {}) => `/cases/${caseId}${query(done)}`,
  log: ({ caseId }: Case) => `/cases/${caseId}/log`,
  undoContact: ({ caseId, contactId }: Contact) => `/cases/${caseId}/contacts/${contactId}/undo`,
  correct: ({ caseId, contactId }: Contact) => `/cases/${caseId}/contacts/${contactId}/correct`,
  next: ({ caseId }: Case) => `/cases/${caseId}/next`,
  close: ({ caseId }: Case) => `/cases/${caseId}/close`,
  reopen: ({ caseId }: Case) => `/cases/${caseId}/reopen`,
  told: ({ caseId }: Case) => `/cases/${caseId}/told`,
  weigh: ({ caseId }: Case) => `/cases/${caseId}/weigh`,
  takeBack: ({ caseId }: Case) => `/cases/${caseId}/take-back`,
  move: ({ caseId }: Case, chosen: { postId?: string } = {}) => `/cases/${caseId}/move${query(chosen)}`,
  open: ({ caseId }: Case) => `/cases/${caseId}/open-details`,
  worry: ({ caseId }: Case) => `/cases/${caseId}/worry`,
  concern: ({ concernId }: Concern) => `/concerns/${concernId}`,
  addToConcern: ({ concernId }: Concern) => `/concerns/${concernId}/add`,
  acknowledge: ({ concernId }: Concern) => `/concerns/${concernId}/acknowledge`,
  closeConcern: ({ concernId }: Concern) => `/concerns/${concernId}/close`,
}
