import { Press } from '../../http/form.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Status } from '../../ui/status.tsx'
import type { Leaver } from './leavers.rules.ts'
import { paths } from './placements.paths.ts'

/** Who no longer comes here: what still opens records for them, and one press when it is closed. */
export const Leavers = ({ leavers }: { leavers: readonly Leaver[] }) =>
  leavers.length === 0 ? null : (
    <ResponsiveTable<Leaver>
      caption="No longer come here"
      columns={[
        { label: 'Link worker', cell: ({ name }) => name },
        { label: 'Since', cell: ({ leftOn }) => shortDate(leftOn) },
        { label: 'Record access', cell: (leaver) => <Stands leaver={leaver} /> },
        { label: 'What you can do', hideLabel: true, cell: (leaver) => <Way leaver={leaver} /> },
      ]}
      rows={leavers}
    />
  )

const Stands = ({ leaver: { open, closedOn } }: { leaver: Leaver }) =>
  closedOn ? (
    <Status state="met">Closed on {shortDate(closedOn)}</Status>
  ) : (
    <Status state="owed">{open === 1 ? '1 way in is still open' : `${open} ways in are still open`}</Status>
  )

const Way = ({ leaver: { postId, siteId, name, closedOn } }: { leaver: Leaver }) =>
  closedOn ? (
    <Press to={paths.reopenAccess({ postId, siteId })} label="Not closed yet" variant="secondary" small about={name} />
  ) : (
    <Press to={paths.closeAccess({ postId, siteId })} label="It is closed" small about={name} />
  )
