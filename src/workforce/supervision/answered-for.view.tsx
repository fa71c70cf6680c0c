import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { GAP_WORDS, type PlannedSession, plannedOn, whoseSupervision } from './planned-session.rules.ts'
import { paths } from './supervision.paths.ts'
import type { PlannedView } from './view-planning.ts'

export const isOver = ({ session }: PlannedView) => session.state !== 'planned'

/** In place of a form: somebody has answered for it already. What stands, and where to go on. */
export function AnsweredFor({ view }: { view: PlannedView }) {
  const { session, post, own } = view
  const back = paths.sessions({ postId: post.id })
  return (
    <Screen title="This session is over" crumbs={[{ text: whoseSupervision(view), href: back }]}>
      <h1 class="nhsuk-heading-l">{saysOf(session)}</h1>
      <p>There is nothing left to move or to call off.</p>
      <ul class="nhsuk-list">
        {session.state === 'held' && (
          <li>
            <a href={paths.session({ sessionId: session.id })}>
              Open it: write its record, or say that it was not held
            </a>
          </li>
        )}
        <li>
          <a href={back}>See every session{own ? ' of yours' : ` of ${post.givenName}`}, or plan another</a>
        </li>
      </ul>
    </Screen>
  )
}

function saysOf(session: PlannedSession): string {
  const { state, gapReason } = session
  const what = `The session of ${shortDate(plannedOn(session))} was`
  if (state === 'held') return `${what} held`
  const why = gapReason ? `: ${GAP_WORDS[gapReason].toLowerCase()}` : ''
  return `${what} ${state === 'missed' ? 'missed' : 'called off'}${why}`
}
