import { useShell } from '../../http/shell.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import type { Met } from '../../lib/verdict.ts'
import type { Page } from '../../platform/paging.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import { UndoBanner } from '../../ui/undo-banner.tsx'
import { GAP_WORDS } from './planned-session.rules.ts'
import type { PastSession } from './session.rules.ts'
import { paths } from './supervision.paths.ts'

type SessionTableProps = {
  page: Page<PastSession>
  caption?: string | undefined
  /** What a kind is called to people. */
  kindName: (kind: string) => string
  /** For a list over several workers: whose session it was. */
  several?: boolean | undefined
  /** For a supervisor's own list: not said again in every line. */
  hideWith?: boolean | undefined
  /** Whoever may open what was agreed in it, finds it by its day. */
  linked?: boolean | undefined
  nextHref: (after: string) => string
}

/** Sessions that are over: when, what kind, how long, with whom, and whether they were held. */
export const SessionTable = ({ page, caption, kindName, several, hideWith, linked, nextHref }: SessionTableProps) => (
  <ResponsiveTable<PastSession>
    caption={caption ?? 'Sessions so far'}
    columns={[
      {
        label: 'Date',
        cell: ({ id, on }) => (linked ? <a href={paths.session({ sessionId: id })}>{shortDate(on)}</a> : shortDate(on)),
      },
      ...(several ? [{ label: 'Link worker', cell: ({ worker }: PastSession) => worker }] : []),
      { label: 'Kind', cell: ({ kinds }) => kinds.map(kindName).join(' and ') },
      { label: 'Minutes', numeric: true, cell: ({ state, minutes }) => (state === 'held' ? minutes : '–') },
      ...(hideWith ? [] : [{ label: 'With', cell: ({ supervisor }: PastSession) => supervisor ?? 'Not said' }]),
      { label: 'How it went', cell: (session) => <Standing session={session} /> },
    ]}
    rows={page.rows}
    pager={{ nextHref: page.next && nextHref(page.next) }}
    empty={
      <EmptyState heading="No sessions recorded yet" level={3}>
        Each session is listed here with its date, kind and length, and whether it was held; nothing of what was said.
      </EmptyState>
    }
  />
)

/** It was said to be held a moment ago: one press takes that back. */
export function JustHeld({
  page,
  asked,
  from,
}: {
  page: Page<PastSession>
  asked?: string | undefined
  from?: 'mine'
}) {
  const { csrf } = useShell()
  const session = page.rows.find(({ id, state }) => id === asked && state === 'held')
  return session ? (
    <UndoBanner
      action={paths.notHeld({ sessionId: session.id })}
      token={csrf}
      hidden={from && { from }}
      undo="It was not: undo"
    >
      The session of {shortDate(session.on)} with {session.worker} was held.
    </UndoBanner>
  ) : null
}

const SHAPES: Record<PastSession['state'], { met: Met; word: string }> = {
  held: { met: 'met', word: 'Held' },
  /** Over, and so no red: what is still owed for it stands among the duties. */
  missed: { met: 'in-grace', word: 'Missed' },
  'called-off': { met: 'not-applicable', word: 'Called off' },
  planned: { met: 'due', word: 'Planned' },
}

const Standing = ({ session: { state, gapReason } }: { session: PastSession }) => (
  <Status state={SHAPES[state].met}>
    {SHAPES[state].word}
    {gapReason && `: ${GAP_WORDS[gapReason].toLowerCase()}`}
  </Status>
)
