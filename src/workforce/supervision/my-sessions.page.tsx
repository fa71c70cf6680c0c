import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { listMySessions, type MySessions } from './list-my-sessions.ts'
import { SessionTable } from './session-table.view.tsx'
import { paths } from './supervision.paths.ts'

export const mySessionsPage = page({ path: '/sessions', show: listMySessions, page: Sessions })

function Sessions({ view: { page: held, names, kinds } }: PageProps<MySessions>) {
  return (
    <Screen title="Sessions">
      <h1 class="nhsuk-heading-l">Sessions that you held</h1>
      <p>
        To record one, open <a href={paths.myPeople()}>My people</a>.
      </p>
      <SessionTable
        page={held}
        kindName={(kind) => kinds.get(kind) ?? kind}
        whose={({ postId }) => names.get(postId) ?? 'A link worker'}
        nextHref={paths.mySessions}
      />
    </Screen>
  )
}
