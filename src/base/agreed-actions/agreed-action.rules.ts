import { londonDay } from '../../lib/moment.ts'
import { dueInWords, plusDays } from '../../lib/plain-date.ts'
import type { TodayLine } from '../../platform/today.ts'
import { paths } from './agreed-actions.paths.ts'

export type SettledAs = 'done' | 'not-needed'

/** What one colleague agreed to do by a day. */
export type AgreedAction = {
  id: string
  text: string
  owner: { id: string; name: string }
  dueOn: string
  /** Where it was agreed: `supervision-session:…`. */
  setIn: string
  /** The same in words, with its page: `GP supervision on 3 May 2026`. */
  setInWords: string
  setInHref?: string | undefined
  about: string[]
  /** Where it is done, when that is a page of Trellis. */
  door?: { href: string; label: string } | undefined
  setById?: string | undefined
  setAt: Date
  settled?: { as: SettledAs; on: string } | undefined
  version: number
}

/** An action shows on Today from so many days before its day. */
const SHOWN_DAYS_BEFORE = 7

export const isSoon = ({ dueOn, settled }: AgreedAction, today: string): boolean =>
  !settled && dueOn <= plusDays(today, SHOWN_DAYS_BEFORE)

const RANK = { late: 20, today: 30, soon: 40 } as const

/**
 * What I agreed to do and have not done: late, for today, or within the week. One press says that it is done; or goes where it
 * is done, when that is a page of Trellis.
 */
export function actionLine(action: AgreedAction, today: string): TodayLine {
  const { id, text, dueOn, setInWords, setAt, door } = action
  const when = dueOn < today ? 'late' : dueOn === today ? 'today' : 'soon'
  return {
    key: `agreed-action:${id}`,
    rank: RANK[when],
    what: text,
    whom: 'You agreed to do this',
    why: setInWords || `agreed ${dueInWords(londonDay(setAt), today)}`,
    due: dueOn,
    state: when === 'late' ? 'owed' : 'due',
    action: door
      ? { kind: 'link', ...door }
      : { kind: 'post', label: 'Done', href: paths.settle({ actionId: id }), fields: { as: 'done' } },
  }
}
