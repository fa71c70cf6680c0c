import { shortDate } from '../../lib/plain-date.ts'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Tag, type TagColour } from '../../ui/tag.tsx'
import { stateInWords } from './access.rules.ts'
import type { AccessState } from './placement-facts.rules.ts'
import { paths } from './placements.paths.ts'
import type { AccessRow, AccessView } from './view-access.ts'

/** Each kind of access and how far it has come. What is not needed here stands below and holds nobody back. */
export const AccessTable = ({ view }: { view: AccessView }) => (
  <ResponsiveTable<AccessRow>
    caption="Each kind of access"
    columns={[
      { label: 'Access', cell: (row) => <Kind row={row} /> },
      { label: 'How it stands', cell: (row) => <Stands row={row} /> },
      ...(view.mayGrant
        ? [{ label: 'Change', hideLabel: true, cell: (row: AccessRow) => <Change row={row} view={view} /> }]
        : []),
    ]}
    rows={view.rows}
  />
)

const Kind = ({ row: { type, needed } }: { row: AccessRow }) => (
  <>
    {type.label}
    {!needed && (
      <>
        <br />
        <span class="nhsuk-u-font-size-16 nhsuk-u-secondary-text-colour">
          {type.required === 'if-used' ? 'Not used here' : 'Helpful, not required'}
        </span>
      </>
    )}
  </>
)

const COLOURS: Record<AccessState, TagColour> = {
  requested: 'yellow',
  approved: 'blue',
  live: 'green',
  suspended: 'orange',
  removed: 'grey',
}

const STATE_LABELS: Record<AccessState, string> = {
  requested: 'Asked for',
  approved: 'Approved',
  live: 'Live',
  suspended: 'Suspended',
  removed: 'Removed',
}

function Stands({ row: { access } }: { row: AccessRow }) {
  if (!access) return <>Not asked for yet</>
  const words = stateInWords(access)
  return (
    <div>
      <Tag colour={COLOURS[access.state]}>{STATE_LABELS[access.state]}</Tag>
      <p class="nhsuk-u-font-size-16 nhsuk-u-margin-bottom-0">{words.charAt(0).toUpperCase() + words.slice(1)}</p>
      {access.state === 'approved' && access.requestedOn && (
        <p class="nhsuk-u-font-size-16 nhsuk-u-margin-bottom-0">Asked for on {shortDate(access.requestedOn)}</p>
      )}
      {access.blocker && <p class="nhsuk-u-font-size-16 nhsuk-u-margin-bottom-0">In the way: {access.blocker}</p>}
    </div>
  )
}

const Change = ({ row: { type }, view: { post, siteId } }: { row: AccessRow; view: AccessView }) => (
  <a href={paths.changeAccess({ postId: post.id, siteId, accessType: type.id })}>
    Change<span class="nhsuk-u-visually-hidden"> {type.label}</span>
  </a>
)
