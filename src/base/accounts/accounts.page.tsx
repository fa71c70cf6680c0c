import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import type { Page } from '../../platform/paging.ts'
import { Filters } from '../../ui/filters.tsx'
import { Input } from '../../ui/input.tsx'
import { NotificationBanner } from '../../ui/notification-banner.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Tag, type TagColour } from '../../ui/tag.tsx'
import { paths } from './accounts.paths.ts'
import { listAccounts } from './list-accounts.ts'
import type { TenantAccount } from './tenant-account.rules.ts'

export const accountsPage = page({ path: paths.accounts, show: listAccounts, page: Accounts })

const DONE: Record<string, string> = {
  invited: 'Invitation written. Until mail is sent it waits in the outbox.',
  locked: 'Locked. They are signed out everywhere.',
  unlocked: 'Unlocked. They can sign in again.',
  'sessions-ended': 'Signed out everywhere. They can sign in again.',
}

function Accounts({ view, asked }: PageProps<Page<TenantAccount>>) {
  const words = asked.words ?? ''
  const done = DONE[asked.done ?? '']
  const nextHref = view.next && `${paths.accounts}?${new URLSearchParams({ words, after: view.next })}`
  return (
    <Screen title="Accounts" wide>
      {done && <NotificationBanner variant="success">{done}</NotificationBanner>}
      <h1 class="nhsuk-heading-l">Accounts</h1>
      <p>Everybody who works here, and whether they can sign in. When people sign in is not shown to anybody.</p>
      <Filters action={paths.accounts} clearHref={words ? paths.accounts : undefined}>
        <Input name="words" label="Name" value={words} width={20} />
      </Filters>
      <ResponsiveTable
        caption="Accounts"
        hideCaption
        rows={view.rows}
        pager={{ nextHref, firstHref: asked.after ? paths.accounts : undefined }}
        empty={<p>{words ? 'Nobody here has this name.' : 'Nobody works here yet. Add colleagues first.'}</p>}
        columns={[
          { label: 'Name', cell: ({ name }) => name },
          { label: 'E-mail', cell: ({ email }) => <span class="trellis-anywhere">{email ?? 'None'}</span> },
          { label: 'Account', cell: ({ status }) => <Standing status={status} /> },
          { label: 'What to do', hideLabel: true, cell: (account) => <Actions account={account} /> },
        ]}
      />
    </Screen>
  )
}

const STANDING: Record<TenantAccount['status'], { words: string; colour: TagColour }> = {
  none: { words: 'Not invited', colour: 'grey' },
  invited: { words: 'Invited, not yet taken up', colour: 'yellow' },
  active: { words: 'Can sign in', colour: 'green' },
  locked: { words: 'Locked', colour: 'red' },
  closed: { words: 'Closed', colour: 'grey' },
}

const Standing = ({ status }: Pick<TenantAccount, 'status'>) => (
  <Tag colour={STANDING[status].colour}>{STANDING[status].words}</Tag>
)

function Actions({ account }: { account: TenantAccount }) {
  const { seat } = useShell()
  const { accountId, colleagueId, name, status, email } = account
  if (seat?.role !== 'administrator') return null
  const shared = { small: true, variant: 'secondary', about: name } as const
  if (status === 'none' || status === 'invited') {
    if (!email) return <>Add an e-mail address first</>
    const label = status === 'none' ? 'Invite' : 'Invite again'
    return <Press to={paths.invite} label={label} fields={{ colleagueId }} {...shared} />
  }
  if (!accountId || status === 'closed') return null
  if (status === 'locked') return <Press to={paths.unlock(accountId)} label="Unlock" {...shared} />
  return (
    <div class="trellis-presses">
      <Press to={paths.endSessions(accountId)} label="Sign out everywhere" {...shared} />
      <Press to={paths.lock(accountId)} label="Lock" {...shared} />
    </div>
  )
}
