type Post = { postId: string }
type Only = {
  kind?: string | undefined
  from?: string | undefined
  until?: string | undefined
  after?: string | undefined
  /** The session that was just said to be held: one press takes that back. */
  held?: string | undefined
}
type Session = { sessionId: string }

const asking = (values: Record<string, string | undefined>) => {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return given.length ? `?${new URLSearchParams(given)}` : ''
}

/** Addresses within a seat: `http/` puts `/at/:seat` before them. */
export const paths = {
  sessions: ({ postId }: Post) => `/posts/${postId}/supervision`,
  sessionsOnly: ({ postId }: Post, only: Only) => `/posts/${postId}/supervision${asking(only)}`,
  record: ({ postId }: Post, kind?: string) => `/posts/${postId}/supervision/record${asking({ kinds: kind })}`,
  /** The same form for what was planned and held otherwise: it keeps the id. */
  recordPlanned: ({ postId, id, kinds, minutes }: Post & { id: string; kinds: readonly string[]; minutes: number }) =>
    `/posts/${postId}/supervision/record?${new URLSearchParams([
      ['id', id],
      ['minutes', String(minutes)],
      ...(kinds[0] ? [['kinds', kinds[0]]] : []),
    ])}`,
  plan: ({ postId }: Post, kind?: string) => `/posts/${postId}/supervision/plan${asking({ kinds: kind })}`,
  /** One session, planned or held: its agenda, its record and its signatures. */
  session: ({ sessionId }: Session) => `/supervision-sessions/${sessionId}`,
  /** A session that nobody planned and that is held now: POST. */
  start: () => '/supervision-sessions/start',
  move: ({ sessionId }: Session) => `/supervision-sessions/${sessionId}/move`,
  callOff: ({ sessionId }: Session) => `/supervision-sessions/${sessionId}/call-off`,
  missed: ({ sessionId }: Session) => `/supervision-sessions/${sessionId}/missed`,
  held: ({ sessionId }: Session) => `/supervision-sessions/${sessionId}/held`,
  notHeld: ({ sessionId }: Session) => `/supervision-sessions/${sessionId}/not-held`,
  calendarFile: ({ sessionId }: Session) => `/supervision-sessions/${sessionId}/session.ics`,
  grid: (asked: { kind?: string; of?: string; after?: string } = {}) => `/supervision-grid${asking(asked)}`,
  gridFile: (asked: { kind?: string; of?: string }) => `/supervision-grid/figures.csv${asking(asked)}`,
  myPeople: () => '/my-people',
  mySessions: (asked: Pick<Only, 'after' | 'held'> = {}) => `/sessions${asking(asked)}`,
  mySupport: () => '/my-support',
  duties: () => '/duties',
}
