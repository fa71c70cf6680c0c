import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { UndoBanner } from '../../ui/undo-banner.tsx'
import { OpenActions, SetIn } from './action-list.view.tsx'
import type { AgreedAction } from './agreed-action.rules.ts'
import { paths } from './agreed-actions.paths.ts'
import { listMyActions, type MyActions } from './list-my-actions.ts'

export const myActionsPage = page({ path: '/my-actions', show: listMyActions, page: MyActionsPage })

function MyActionsPage({ view: { open, settled, justSettled }, asked }: PageProps<MyActions>) {
  const { today } = useShell()
  return (
    <Screen title="My actions">
      {justSettled && <JustSettled action={justSettled} />}
      <h1 class="nhsuk-heading-l">{headline(open, today)}</h1>
      {open.length > 0 && <OpenActions actions={open} today={today} label="What you agreed to do" />}
      {open.length === 0 && settled.rows.length === 0 && (
        <EmptyState heading="What you agree to do is kept here">
          When a supervision session or a meeting gives you something to do by a day, it stands here and, when its day
          comes, on your Today.
        </EmptyState>
      )}
      {settled.rows.length > 0 && (
        <ResponsiveTable<AgreedAction>
          caption="Done"
          columns={[
            { label: 'What', cell: ({ text }) => text },
            { label: 'Agreed in', cell: (action) => <SetIn action={action} /> },
            { label: 'How it ended', cell: ({ settled: end }) => (end?.as === 'done' ? 'Done' : 'Not needed') },
            { label: 'On', cell: ({ settled: end }) => (end ? shortDate(end.on) : '') },
          ]}
          rows={settled.rows}
          pager={{
            firstHref: asked.after ? paths.mine() : undefined,
            nextHref: settled.next ? `${paths.mine()}?after=${settled.next}` : undefined,
          }}
        />
      )}
    </Screen>
  )
}

function headline(open: readonly AgreedAction[], today: string): string {
  const late = open.filter(({ dueOn }) => dueOn < today).length
  if (open.length === 0) return 'Nothing that you agreed is left to do'
  const count = open.length === 1 ? '1 action is yours to do' : `${open.length} actions are yours to do`
  return late === 0 ? count : `${count}, ${late} of them late`
}

const JustSettled = ({ action }: { action: AgreedAction }) => (
  <UndoBanner action={paths.settle({ actionId: action.id })} token={useShell().csrf} hidden={{ as: 'open' }}>
    {action.settled?.as === 'done' ? 'Done' : 'Not needed any more'}: {action.text}
  </UndoBanner>
)
