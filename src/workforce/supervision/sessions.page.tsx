import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { outstanding, worstFirst } from '../../lib/verdict.ts'
import { Button } from '../../ui/button.tsx'
import { ReasonList } from '../../ui/reason-list.tsx'
import { paths as placementPaths } from '../placements/placements.paths.ts'
import { SessionTable } from './session-table.view.tsx'
import { paths } from './supervision.paths.ts'
import { type SessionsView, viewSessions } from './view-sessions.ts'

export const sessionsPage = page({ path: '/posts/:postId/supervision', show: viewSessions, page: Sessions })

function Sessions({ view }: PageProps<SessionsView>) {
  const { post, reasons, sessions, standard, own } = view
  const at = { postId: post.id }
  const whose = own ? 'Your supervision' : `Supervision of ${post.name}`
  const kindName = (kind: string) => standard.supervision.types.find(({ id }) => id === kind)?.label ?? kind
  return (
    <Screen
      title={whose}
      crumbs={own ? [] : [{ text: `Who stands beside ${post.givenName}`, href: placementPaths.beside(at) }]}
      aside={<Aside />}
    >
      <span class="nhsuk-caption-l">{whose}</span>
      <h1 class="nhsuk-heading-l">{headline(view)}</h1>
      {view.mayRecord && <Button href={paths.record(at)}>Record a session</Button>}
      <ReasonList
        reasons={worstFirst(reasons)}
        clauseHref={clauseHref}
        clauseName={clauseName}
        withMend={view.mayRecord}
        label="What is owed, and by when"
      />
      <SessionTable page={sessions} kindName={kindName} nextHref={(after) => `${paths.sessions(at)}?after=${after}`} />
    </Screen>
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
