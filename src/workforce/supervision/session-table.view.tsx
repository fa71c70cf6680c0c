import { shortDate } from '../../lib/plain-date.ts'
import type { Page } from '../../platform/paging.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import type { HeldSession } from './session.rules.ts'

type SessionTableProps = {
  page: Page<HeldSession>
  /** What a kind is called to people. */
  kindName: (kind: string) => string
  /** For a list over several workers: whose session it was. */
  whose?: ((session: HeldSession) => string) | undefined
  nextHref: (after: string) => string
}

/** Sessions that were held: when, what kind, how long, and with whom. */
export const SessionTable = ({ page, kindName, whose, nextHref }: SessionTableProps) => (
  <ResponsiveTable<HeldSession>
    caption="Sessions held"
    columns={[
      { label: 'Date', cell: ({ heldOn }) => shortDate(heldOn) },
      ...(whose ? [{ label: 'With', cell: whose }] : []),
      { label: 'Kind', cell: ({ kinds }) => kinds.map(kindName).join(' and ') },
      { label: 'Minutes', numeric: true, cell: ({ minutes }) => minutes },
      ...(whose ? [] : [{ label: 'Held by', cell: ({ supervisor }: HeldSession) => supervisor ?? 'Not said' }]),
    ]}
    rows={page.rows}
    pager={{ nextHref: page.next && nextHref(page.next) }}
    empty={
      <EmptyState heading="No sessions recorded yet" level={3}>
        Each session that is held is listed here with its date, kind and length, and nothing of what was said.
      </EmptyState>
    }
  />
)
