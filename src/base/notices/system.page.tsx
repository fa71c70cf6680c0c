import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { showMoment } from '../../lib/moment.ts'
import { NotificationBanner } from '../../ui/notification-banner.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { WarningCallout } from '../../ui/warning-callout.tsx'
import { paths } from './notices.paths.ts'
import { type SystemState, taskInWords } from './system.rules.ts'
import { type SystemView, viewSystem } from './view-system.ts'

export const systemPage = page({ path: paths.system, show: viewSystem, page: SystemPage })

function SystemPage({ view: { state, alarms }, asked }: PageProps<SystemView>) {
  const { seat } = useShell()
  const { mail, database, queue, runs } = state
  return (
    <Screen title="System">
      {asked.done && <NotificationBanner variant="success">They are tried again within a minute.</NotificationBanner>}
      <h1 class="nhsuk-heading-l">{alarms.length === 0 ? 'Everything is running' : 'Something is broken'}</h1>
      {alarms.map(({ says, mend, again }) => (
        <WarningCallout key={says} heading={says} level={2}>
          <p>{mend}</p>
          {again && seat?.role === 'administrator' && (
            <Press
              to={paths.jobsAgain}
              label="Try again"
              fields={{ task: again }}
              variant="secondary"
              small
              about={taskInWords(again)}
            />
          )}
        </WarningCallout>
      ))}
      <SummaryList
        rows={[
          {
            key: 'Mail',
            value: mailInWords(mail),
            actions: [{ href: paths.outbox, text: 'Open the outbox' }],
          },
          { key: 'Queue', value: queueInWords(queue) },
          { key: 'Database', value: `PostgreSQL ${database.version}, ${database.megabytes} MB` },
          {
            key: 'Logs',
            value: 'Sealed every hour, so that a change to them shows',
            actions: [{ href: paths.seals, text: 'Check the seals' }],
          },
        ]}
      />
      <section class="trellis-section">
        <ResponsiveTable
          caption="Regular jobs"
          rows={runs}
          empty={<p>None has run yet. Hourly jobs run at five past the hour, daily ones at seven in the morning.</p>}
          columns={[
            { label: 'Job', cell: ({ task }) => taskInWords(task) },
            { label: 'Every', cell: ({ every }) => every },
            { label: 'Last ran', cell: ({ ranAt }) => showMoment(ranAt) },
            { label: 'Result', cell: ({ problem }) => (problem ? `Failed: ${problem}` : 'Done') },
          ]}
        />
      </section>
    </Screen>
  )
}

const mailInWords = ({ waiting, held, failed, sent }: SystemState['mail']) =>
  held + failed > 0 ? `${held + failed} not sent` : `${waiting} on their way, ${sent} sent`

function queueInWords(queue: SystemState['queue']): string {
  const count = (of: 'waiting' | 'failing' | 'givenUp') => queue.reduce((sum, each) => sum + each[of], 0)
  const waiting = count('waiting')
  if (waiting + count('givenUp') === 0) return 'Nothing waits'
  return `${waiting} wait, ${count('failing')} of them after a failure; ${count('givenUp')} failed for good`
}
