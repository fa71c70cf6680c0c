import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { showMoment } from '../../lib/moment.ts'
import { NotificationBanner } from '../../ui/notification-banner.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Tag, type TagColour } from '../../ui/tag.tsx'
import { listOutbox, type Outbox } from './list-outbox.ts'
import { paths } from './notices.paths.ts'
import { type MailState, type OutboxLine, purposeInWords } from './outbox.rules.ts'

export const outboxPage = page({ path: paths.outbox, show: listOutbox, page: OutboxPage })

const crumbs = [{ text: 'System', href: paths.system }]

function OutboxPage({ view, asked }: PageProps<Outbox>) {
  const { counts, page, state } = view
  const owed = counts.held + counts.failed
  const nextHref = page.next && `${paths.outbox}?${new URLSearchParams({ state, after: page.next })}`
  return (
    <Screen title="Outbox" crumbs={crumbs} wide>
      {asked.done && <NotificationBanner variant="success">Queued. It goes out within a minute.</NotificationBanner>}
      <h1 class="nhsuk-heading-l">{headline(owed)}</h1>
      <p>Whoever was to get a message that was not sent does not know. Mail that is not sent counts as not told.</p>
      {counts.held > 0 && (
        <p>
          {counts.held} wait because no mail server is set up. Whoever runs Trellis sets SMTP_URL and starts it again;
          then press “Try again”.
        </p>
      )}
      <Views state={state} counts={counts} />
      <ResponsiveTable
        caption="Messages"
        hideCaption
        rows={page.rows}
        pager={{ nextHref, firstHref: asked.after ? `${paths.outbox}?state=${state}` : undefined }}
        empty={<p>{state === 'not-sent' ? 'Nothing is waiting: every message was sent.' : 'No message yet.'}</p>}
        columns={[
          { label: 'What for', cell: ({ id, purpose }) => <a href={paths.messageOf(id)}>{purposeInWords(purpose)}</a> },
          { label: 'To', cell: ({ recipientKind }) => KINDS[recipientKind] },
          { label: 'Written', cell: ({ at }) => showMoment(at) },
          { label: 'How it stands', cell: (line) => <Standing line={line} /> },
          { label: 'What to do', hideLabel: true, cell: (line) => <TryAgain line={line} /> },
        ]}
      />
    </Screen>
  )
}

const headline = (owed: number) => {
  if (owed === 0) return 'Every message was sent or is on its way'
  return owed === 1 ? 'One message was not sent' : `${owed} messages were not sent`
}

const KINDS: Record<OutboxLine['recipientKind'], string> = {
  colleague: 'A colleague',
  organisation: 'An organisation',
  referrer: 'A referrer',
  person: 'A person',
}

const VIEWS = { 'not-sent': 'Not sent', sent: 'Sent', all: 'All' } as const

const Views = ({ state, counts }: Pick<Outbox, 'state' | 'counts'>) => (
  <p>
    {Object.entries(VIEWS).map(([key, words], index) => (
      <>
        {index > 0 && ' · '}
        {key === state ? <strong>{words}</strong> : <a href={`${paths.outbox}?state=${key}`}>{words}</a>}
      </>
    ))}
    {` (${counts.sent} sent)`}
  </p>
)

const STANDING: Record<MailState, { words: string; colour: TagColour }> = {
  waiting: { words: 'On its way', colour: 'yellow' },
  held: { words: 'Not sent', colour: 'red' },
  failed: { words: 'Not sent yet', colour: 'red' },
  sent: { words: 'Sent', colour: 'green' },
}

const Standing = ({ line: { state, problem, attempts } }: { line: OutboxLine }) => (
  <>
    <Tag colour={STANDING[state].colour}>{STANDING[state].words}</Tag>
    {problem && <span class="trellis-found__detail">{problem}</span>}
    {state === 'failed' && <span class="trellis-found__detail">Tried {attempts} times; Trellis goes on trying</span>}
  </>
)

export function TryAgain({ line: { id, state, purpose } }: { line: OutboxLine }) {
  const { seat } = useShell()
  if (seat?.role !== 'administrator' || (state !== 'held' && state !== 'failed')) return null
  const shared = { small: true, variant: 'secondary', about: purposeInWords(purpose) } as const
  return <Press to={paths.tryAgain} label="Try again" fields={{ mailId: id }} {...shared} />
}
