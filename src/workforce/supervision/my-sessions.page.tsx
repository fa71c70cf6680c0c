import { paths as calendarPaths } from '../../base/calendar/calendar.paths.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { listMySessions, type MySessions } from './list-my-sessions.ts'
import { Awaiting, Planned } from './planned-table.view.tsx'
import { JustHeld, SessionTable } from './session-table.view.tsx'
import { paths } from './supervision.paths.ts'

export const mySessionsPage = page({ path: '/sessions', show: listMySessions, page: Sessions })

function Sessions({ view, asked }: PageProps<MySessions>) {
  const { awaiting, planned, past, kinds } = view
  const kindName = (kind: string) => kinds.get(kind) ?? kind
  const known = sideOf(useShell().seat?.role)
  const shared = { kindName, linked: true, mayChange: () => true, known }
  return (
    <Screen title="Sessions" wide>
      <JustHeld page={past} asked={asked.held} from="mine" />
      <h1 class="nhsuk-heading-l">{headline(view)}</h1>
      <Ways />
      <Awaiting rows={awaiting} {...shared} />
      {planned.length > 0 && <Planned rows={planned} {...shared} />}
      {planned.length === 0 && !asked.after && (
        <EmptyState heading="Nothing is planned">
          A session that is planned stands here and in both calendars, with its agenda ready before it.
        </EmptyState>
      )}
      <SessionTable
        page={past}
        kindName={kindName}
        several={known !== 'worker'}
        hideWith={known === 'supervisor'}
        linked
        nextHref={(after) => paths.mySessions({ after })}
      />
    </Screen>
  )
}

/** A link worker is one side of every session in their list, a supervisor the other; a manager may be either. */
function sideOf(role: string | undefined): 'worker' | 'supervisor' | undefined {
  if (role === 'link-worker') return 'worker'
  return role === 'gp-supervisor' || role === 'clinical-supervisor' ? 'supervisor' : undefined
}

function headline({ awaiting, planned }: MySessions): string {
  if (awaiting.length === 1) return '1 session waits for an answer: was it held?'
  if (awaiting.length > 1) return `${awaiting.length} sessions wait for an answer: were they held?`
  if (planned.length === 0) return 'No session of yours is planned'
  return planned.length === 1 ? '1 session is planned' : `${planned.length} sessions are planned`
}

/** Where sessions are planned and recorded, as each role finds it. */
function Ways() {
  const role = useShell().seat?.role
  const supervises = role === 'gp-supervisor' || role === 'clinical-supervisor'
  const home = supervises ? (
    <a href={paths.myPeople()}>My people</a>
  ) : role === 'link-worker' ? (
    <a href={paths.mySupport()}>My support</a>
  ) : (
    <a href={paths.duties()}>Duties</a>
  )
  const isOtherRole = role === 'health-coach' || role === 'care-coordinator'
  return (
    <p>
      {!isOtherRole && <>Plan or record one from {home}. </>}
      See them in your own calendar: <a href={calendarPaths.mine()}>your calendar address</a>.
    </p>
  )
}
