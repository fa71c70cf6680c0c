import { Press } from '../../http/form.tsx'
import { useShell } from '../../http/shell.tsx'
import { londonDay, showMoment } from '../../lib/moment.ts'
import { showDate } from '../../lib/plain-date.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import { UndoBanner } from '../../ui/undo-banner.tsx'
import { GAP_WORDS } from '../supervision/planned-session.rules.ts'
import { paths as supervisionPaths } from '../supervision/supervision.paths.ts'
import { kindsInWords } from './kinds.ts'
import { paths } from './session-notes.paths.ts'
import type { SessionView } from './view-session.ts'

/** What anybody but the two is told (`supervision.yaml` shared_with_manager): that it was held, when, how long, or the gap. */
export function ForOthers({ view: { session, nextOn } }: { view: SessionView }) {
  const { heldOn, startsAt, state, minutes, gapReason } = session
  const attended = state === 'held' ? 'Yes' : state === 'planned' ? 'Not held yet' : 'No'
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Date', value: heldOn ? showDate(heldOn) : startsAt ? showMoment(startsAt) : 'Not set' },
          { key: 'Kind', value: kindsInWords(session.kinds) },
          { key: 'Minutes', value: String(minutes) },
          { key: 'Held', value: attended },
          gapReason !== undefined && { key: 'Why not', value: GAP_WORDS[gapReason] },
          { key: 'Next', value: nextOn ? showMoment(nextOn) : 'None is planned' },
        ]}
      />
      {session.supervisorId === undefined && <p>Nobody is said to have held this session, so it has no record.</p>}
      <p>What was said stays between the two who met.</p>
    </>
  )
}

/** What can be done with a session that is planned: while it lies ahead, and once its day has come. */
export function ChangePlan({ view: { session, prepared } }: { view: SessionView }) {
  const { today } = useShell()
  const at = { sessionId: session.id }
  const { startsAt, state } = session
  if (state !== 'planned' || !startsAt || !prepared) return null
  const ahead = [
    { href: supervisionPaths.move(at), words: 'Move it' },
    { href: supervisionPaths.callOff(at), words: 'Call it off' },
    { href: supervisionPaths.calendarFile(at), words: 'Calendar file' },
  ]
  const missed = { href: supervisionPaths.missed(at), words: 'It was missed' }
  return (
    <ul class="nhsuk-list trellis-links trellis-unprinted nhsuk-u-margin-bottom-5">
      {(londonDay(startsAt) > today ? ahead : [missed, ...ahead.slice(0, 1)]).map(({ href, words }) => (
        <li key={words}>
          <a href={href}>{words}</a>
        </li>
      ))}
    </ul>
  )
}

/** Nobody has written anything yet, so that it was held may have been a slip. */
export const NotHeldAfterAll = ({ view: { session, prepared } }: { view: SessionView }) =>
  session.state === 'held' && session.startsAt && prepared && !prepared.record ? (
    <p class="trellis-unprinted">
      <Press
        to={supervisionPaths.notHeld({ sessionId: session.id })}
        label="It was not held: plan it again"
        variant="secondary"
        small
      />
    </p>
  ) : null

export const WhatIsKept = () => (
  <>
    <h2 class="nhsuk-heading-s">Who reads what</h2>
    <p>
      Notes, themes, competencies and how the worker is stay between the two of you. A private note opens for its author
      alone. Managers see the date, the kind, the minutes, whether it was held, the next date, and the reason for a gap.
    </p>
    <p>None of it counts in an appraisal or a rating.</p>
  </>
)

/** An action was settled here a moment ago: one press takes that back. */
export function SettledBanner({ view, settled }: { view: SessionView; settled: string | undefined }) {
  const { csrf } = useShell()
  if (!settled || !view.prepared) return null
  return (
    <UndoBanner
      action={paths.settle({ sessionId: view.session.id, actionId: settled })}
      token={csrf}
      hidden={{ as: 'open' }}
    >
      The action is settled.
    </UndoBanner>
  )
}
