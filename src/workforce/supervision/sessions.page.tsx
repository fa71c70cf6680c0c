import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { outstanding, type Reason, worstFirst } from '../../lib/verdict.ts'
import { Button } from '../../ui/button.tsx'
import { ReasonList } from '../../ui/reason-list.tsx'
import { paths as placementPaths } from '../placements/placements.paths.ts'
import { Awaiting, Planned } from './planned-table.view.tsx'
import { JustHeld, SessionTable } from './session-table.view.tsx'
import { paths } from './supervision.paths.ts'
import { type SessionsView, viewSessions } from './view-sessions.ts'

export const sessionsPage = page({ path: '/posts/:postId/supervision', show: viewSessions, page: Sessions })

function Sessions({ view, asked }: PageProps<SessionsView>) {
  const { post, reasons, standard, own, linked } = view
  const at = { postId: post.id }
  const whose = own ? 'Your supervision' : `Supervision of ${post.name}`
  const kindName = (kind: string) => standard.supervision.types.find(({ id }) => id === kind)?.label ?? kind
  const mayChange = ({ kinds }: { kinds: readonly string[] }) =>
    view.mayRecord && kinds.some((kind) => view.changeable.includes(kind))
  const shared = { kindName, linked, mayChange, known: 'worker' as const }
  return (
    <Screen
      title={whose}
      crumbs={[
        own
          ? { text: 'My support', href: paths.mySupport() }
          : { text: `Who stands beside ${post.givenName}`, href: placementPaths.beside(at) },
      ]}
      aside={<Aside />}
    >
      <JustHeld page={view.past} asked={asked.held} />
      <span class="nhsuk-caption-l">{whose}</span>
      <h1 class="nhsuk-heading-l">{headline(view)}</h1>
      {view.mayRecord && (
        <div class="nhsuk-button-group">
          <Button href={paths.plan(at)}>Plan a session</Button>
          <Button href={paths.record(at)} variant="secondary">
            Record a session
          </Button>
        </div>
      )}
      <ReasonList
        reasons={worstFirst(reasons).map(withoutNeed)}
        clauseHref={clauseHref}
        clauseName={clauseName}
        withMend={view.mayRecord}
        label="What is owed, and by when"
      />
      <Awaiting rows={view.awaiting} {...shared} />
      {view.planned.length > 0 && <Planned rows={view.planned} {...shared} />}
      <Past view={view} kindName={kindName} />
    </Screen>
  )
}

/** What is in place asks for no press of its own: "Record a session" stands above. */
const withoutNeed = ({ mend, ...reason }: Reason): Reason =>
  reason.met === 'met' || !mend ? reason : { ...reason, mend }

function Past({ view, kindName }: { view: SessionsView; kindName: (kind: string) => string }) {
  const { post, past, only, linked } = view
  const at = { postId: post.id }
  const days = [only.from, only.until].flatMap((day) => (day ? [shortDate(day)] : [])).join(' to ')
  const what = [only.kind && kindName(only.kind), days].filter(Boolean).join(', ')
  return (
    <>
      {what && (
        <p id="sessions">
          Only {what}. <a href={paths.sessions(at)}>See every session</a>
        </p>
      )}
      <SessionTable
        page={past}
        kindName={kindName}
        linked={linked}
        nextHref={(after) => paths.sessionsOnly(at, { ...only, after })}
      />
    </>
  )
}

function headline({ reasons, post }: SessionsView): string {
  if (post.role !== 'link-worker') return `Sessions with ${post.givenName}`
  const late = outstanding(reasons).filter(({ met }) => met !== 'due').length
  if (late === 0) return 'Every session is in time'
  return late === 1 ? '1 session is owed' : `${late} sessions are owed`
}

const Aside = () => (
  <>
    <h2 class="nhsuk-heading-s">What is kept</h2>
    <p>
      The date, the kind and the length. What was said in supervision stays between the two who said it, and counts for
      nothing in appraisal or rating.
    </p>
  </>
)
