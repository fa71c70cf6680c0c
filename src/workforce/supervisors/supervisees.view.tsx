import { shortDate } from '../../lib/plain-date.ts'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import type { Supervising } from './supervisor-facts.rules.ts'
import { paths } from './supervisors.paths.ts'
import type { SupervisorView } from './view-supervisor.ts'

/** Whom they supervise, by name only where the reader's seat is over them. */
export function Supervisees({ view: { supervising, reachedPosts, own } }: { view: SupervisorView }) {
  if (supervising.length === 0) return null
  const shown = supervising.filter(({ postId }) => reachedPosts.includes(postId))
  const workers = new Set(supervising.map(({ postId }) => postId)).size
  const hidden = workers - new Set(shown.map(({ postId }) => postId)).size
  return (
    <>
      <ResponsiveTable<Supervising>
        caption={own ? `Whom you supervise: ${workers}` : `Whom they supervise: ${workers}`}
        columns={[
          { label: 'Link worker', cell: ({ worker, postId }) => <a href={paths.agreements({ postId })}>{worker}</a> },
          { label: 'As', cell: ({ kind }) => (kind === 'gp-supervisor' ? 'GP supervisor' : 'Clinical supervisor') },
          { label: 'Since', cell: ({ from }) => shortDate(from) },
          { label: 'For', cell: ({ pcn, employer }) => (pcn ?? employer).name },
        ]}
        rows={shown}
      />
      {hidden > 0 && <p>{hidden === 1 ? 'And one more elsewhere.' : `And ${hidden} more elsewhere.`}</p>}
    </>
  )
}
