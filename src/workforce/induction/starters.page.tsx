import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { inWords, shortDate } from '../../lib/plain-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { paths as trainingPaths } from '../training/training.paths.ts'
import { paths } from './induction.paths.ts'
import { listStarters, type Starters } from './list-starters.ts'
import type { Starter } from './starters.rules.ts'

export const startersPage = page({ path: paths.starters(), show: listStarters, page: StartersPage })

/** Who is starting, how far their induction has come, and what waits for the one who looks. */
function StartersPage({ view: { starters, teamTraining, toCheck } }: PageProps<Starters>) {
  const { today } = useShell()
  return (
    <Screen title="Inductions" wide>
      <h1 class="nhsuk-heading-l">{headline(starters)}</h1>
      <ResponsiveTable
        caption="Inductions"
        hideCaption
        rows={starters}
        empty={
          <EmptyState heading="Nobody is starting">
            A link worker shows here from four weeks before their first day, with a plan made from the Framework.
          </EmptyState>
        }
        columns={[
          { label: 'Link worker', cell: (row) => <a href={paths.plan(row)}>{row.name}</a> },
          {
            label: 'Start',
            cell: ({ startedOn }) => `${shortDate(startedOn)} (${inWords(startedOn, today)})`,
          },
          { label: 'Employer', cell: ({ employer }) => employer },
          { label: 'Done', numeric: true, cell: ({ done, all }) => `${done} of ${all}` },
          { label: 'Past their day', numeric: true, cell: ({ late }) => late },
          { label: 'Next', cell: nextWords },
          {
            label: 'Yours',
            cell: (row) =>
              row.yours.length === 0 ? (
                'Nothing this week'
              ) : (
                <a href={`${paths.plan(row)}?show=yours`}>{row.yours.length} to record</a>
              ),
          },
        ]}
      />
      {teamTraining && (
        <p>
          <a href={trainingPaths.team()}>Training before referrals</a>
        </p>
      )}
      {toCheck && (
        <p>
          <a href={trainingPaths.toCheck()}>Training that waits to be checked</a>
        </p>
      )}
    </Screen>
  )
}

function headline(starters: Starter[]): string {
  const waiting = starters.filter(({ yours }) => yours.length > 0).length
  if (starters.length === 0) return 'Inductions'
  return waiting === 0
    ? 'Nothing of yours is waiting in any induction'
    : `Something of yours is waiting in ${waiting === 1 ? 'one induction' : `${waiting} inductions`}`
}

const nextWords = ({ next }: Starter) =>
  next ? `${next.title}${next.at ? `, ${next.at}` : ''} (${next.heldBy})` : 'All done'
