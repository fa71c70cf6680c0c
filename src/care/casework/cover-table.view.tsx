import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { paths } from './casework.paths.ts'
import type { Covered } from './handover-view.ts'

/** Cover by somebody who is away is none: their manager holds the cases until somebody else is chosen. */
function coverOf({ coverName, coverAway }: Covered) {
  if (!coverName) return 'Their manager, until somebody is chosen'
  return coverAway ? `${coverName} (away). Their manager, until somebody else is chosen` : coverName
}

/** Who holds whose cases when somebody is away: chosen beforehand, so that it happens the same day (safety H7). */
export const CoverTable = ({ covers }: { covers: readonly Covered[] }) => (
  <ResponsiveTable<Covered>
    caption="Who covers when somebody is away"
    columns={[
      { label: 'Worker', cell: ({ name, away }) => (away ? `${name} (away)` : name) },
      { label: 'Cover', cell: (one) => coverOf(one) },
      {
        label: 'What you can do',
        hideLabel: true,
        cell: ({ postId, name, coverName }) => (
          <a href={paths.chooseCover({ postId })}>
            {coverName ? 'Change' : 'Choose'}
            <span class="nhsuk-u-visually-hidden"> who covers for {name}</span>
          </a>
        ),
      },
    ]}
    rows={covers}
    empty={<p>No worker is in post here yet.</p>}
  />
)
