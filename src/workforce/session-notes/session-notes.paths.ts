import { paths as supervisionPaths } from '../supervision/supervision.paths.ts'

type Session = { sessionId: string }
type Item = { agendaItemId: string }
type Asked = Partial<Record<'change' | 'all' | 'settled', string>>

/** Addresses within a seat: `http/` puts `/at/:seat` before them. */
export const paths = {
  session: (at: Session, asked: Asked = {}, part = '') => {
    const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]))
    const query = given.length ? `?${new URLSearchParams(given)}` : ''
    return `${supervisionPaths.session(at)}${query}${part}`
  },
  sign: (at: Session) => `${supervisionPaths.session(at)}/sign`,
  notMine: (at: Session) => `${supervisionPaths.session(at)}/not-my-signature`,
  signing: ({ sessionId }: Session) => `/api/supervision-sessions/${sessionId}/signing`,
  offer: (at: Session) => `${supervisionPaths.session(at)}/offer-to-sign`,
  addItem: (at: Session) => `${supervisionPaths.session(at)}/items`,
  changeItem: ({ sessionId, agendaItemId }: Session & Item) =>
    `/supervision-sessions/${sessionId}/items/${agendaItemId}`,
  settle: ({ sessionId, actionId }: Session & { actionId: string }) =>
    `/supervision-sessions/${sessionId}/actions/${actionId}`,
}

/** Outside a seat: the page that the link opens on the other's phone. */
export const SIGN_BY_LINK = '/link/sign-session'
