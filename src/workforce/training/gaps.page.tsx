import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import type { GapRow, GapsView } from './gaps.rules.ts'
import { listGaps } from './list-team.ts'
import { paths } from './training.paths.ts'

export const gapsPage = page({ path: paths.gaps(), show: listGaps, page: GapsPage })

/** Where a training hub's help is needed: each training against each employer, in numbers. */
function GapsPage({ view: { employers, rows } }: PageProps<GapsView>) {
  const [widest] = rows
  return (
    <Screen title="Training gaps" wide>
      <h1 class="nhsuk-heading-l">
        {widest && widest.open > 0
          ? `The widest gap: ${widest.title} (${widest.open} of ${widest.of})`
          : 'No training before referrals is missing'}
      </h1>
      <p>
        How many link workers have no record yet that counts, or one that is due again, of those of whom it is asked.
        These figures are for planning with the employers; they are not published and rank nobody.
      </p>
      <ResponsiveTable
        caption="Training before referrals, by employer"
        rows={rows}
        empty={
          <EmptyState heading="No link workers in your system yet">
            Gaps in training show here by employer once link workers have posts.
          </EmptyState>
        }
        columns={[
          { label: 'Training', cell: ({ title }) => title },
          { label: 'All', numeric: true, cell: ({ open, of }) => `${open} of ${of}` },
          ...employers.map((employer, at) => ({
            label: employer,
            numeric: true,
            cell: (row: GapRow) => cellWords(row, at),
          })),
        ]}
      />
      <p>
        <a href={paths.toCheck()}>Training that waits to be checked</a> · <a href={paths.catalogue()}>Catalogue</a>
      </p>
    </Screen>
  )
}

const cellWords = ({ cells }: GapRow, at: number) => {
  const cell = cells[at]
  return cell && cell.of > 0 ? `${cell.open} of ${cell.of}` : '–'
}
