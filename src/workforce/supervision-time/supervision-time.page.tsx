import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { showMonth } from '../../lib/plain-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import type { SupervisorTime } from './find-time.ts'
import { listTime } from './list-time.ts'
import { minutesInWords, total } from './minutes-asked.rules.ts'
import { paths } from './supervision-time.paths.ts'

export const supervisionTimePage = page({ path: '/supervision-time', show: listTime, page: TimePage })

function TimePage({ view: times }: PageProps<SupervisorTime[]>) {
  const { today } = useShell()
  const short = times.filter(({ cannotFit }) => cannotFit > 0)
  return (
    <Screen title="Time for supervising" wide>
      <span class="nhsuk-caption-l">{showMonth(today)}</span>
      <h1 class="nhsuk-heading-l">{headline(short.length, times.length)}</h1>
      <p>Sessions held, planned or due this month, beside the time that the network gives for them.</p>
      <ResponsiveTable<SupervisorTime>
        caption="Supervisors of this network"
        hideCaption
        columns={[
          { label: 'Supervisor', cell: ({ name }) => name },
          { label: 'Sessions', cell: ({ sessions }) => sessions, numeric: true },
          { label: 'Minutes asked', cell: total, numeric: true },
          { label: 'Minutes given', cell: ({ given }) => given ?? 'Not said', numeric: true },
          { label: 'How it stands', cell: (time) => <Standing time={time} /> },
          {
            label: 'What you can do',
            hideLabel: true,
            cell: ({ id, name, given }) => (
              <a href={paths.set({ colleagueId: id })}>
                {given === undefined ? 'Say' : 'Change'} the time
                <span class="nhsuk-u-visually-hidden"> of {name}</span>
              </a>
            ),
          },
        ]}
        rows={times}
        empty={
          <EmptyState heading="Nobody supervises for this network yet">
            When a GP or clinical supervisor is appointed, what each month asks of them stands here.
          </EmptyState>
        }
      />
    </Screen>
  )
}

function headline(short: number, all: number): string {
  if (all === 0) return 'Time for supervising'
  if (short === 0) return 'What is asked fits into the time that is given'
  return short === 1 ? 'The network owes 1 supervisor time' : `The network owes ${short} supervisors time`
}

const Standing = ({ time: { given, cannotFit } }: { time: SupervisorTime }) =>
  given === undefined ? (
    <Status state="due">Not said</Status>
  ) : cannotFit > 0 ? (
    <Status state="owed">{minutesInWords(cannotFit)} cannot fit</Status>
  ) : (
    <Status state="met">It fits</Status>
  )
