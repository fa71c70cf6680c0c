import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showDate } from '../../lib/plain-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Embedding, EmbeddingKey } from './embedding.view.tsx'
import { listOwed, type OwedSite, type OwedView, type OwedWorker } from './list-owed.ts'
import { OwedCell } from './owed-cell.view.tsx'
import { paths } from './sites.paths.ts'

export const owedPage = page({ path: '/what-sites-owe', show: listOwed, page: Owed })

function Owed({ view: { sites, workers, organisation, today } }: PageProps<OwedView>) {
  return (
    <Screen title="What is owed at each practice" crumbs={[{ text: 'Duties', href: '/duties' }]} wide>
      <span class="nhsuk-caption-l">
        {organisation}, {showDate(today)}
      </span>
      <h1 class="nhsuk-heading-l">{headline(sites)}</h1>
      <ResponsiveTable<OwedSite>
        caption="Practices and other sites"
        columns={[
          { label: 'Site', cell: ({ id, name }) => <a href={paths.site({ siteId: id })}>{name}</a> },
          { label: 'Link workers still owed something', numeric: true, cell: ({ owes }) => owes },
          { label: 'Part of the team', cell: ({ id, marks }) => <Embedding id={`site-${id}`} marks={marks} /> },
        ]}
        rows={sites}
        empty={
          <EmptyState heading="No link workers yet">
            When a link worker is posted to a practice, a ward or a hub, what it still owes them is shown here.
          </EmptyState>
        }
      />
      {sites.length > 0 && <EmbeddingKey />}
      {workers.length > 0 && <Grid sites={sites} workers={workers} />}
    </Screen>
  )
}

function headline(sites: readonly OwedSite[]): string {
  const owing = sites.filter(({ owes }) => owes > 0).length
  if (sites.length === 0) return 'What is owed at each practice'
  if (owing === 0) return 'Nothing is owed at any practice'
  return `Something is still owed at ${owing} of ${sites.length} practices and sites`
}

/** Worker by site, as it is printed and taken along. Sites that owe nobody anything are in the list above alone. */
function Grid({ sites, workers }: Pick<OwedView, 'sites' | 'workers'>) {
  const owing = sites.filter(({ owes }) => owes > 0)
  const open = workers.filter(({ cells }) => cells.some(({ siteId }) => owing.some(({ id }) => id === siteId)))
  if (owing.length === 0) return null
  return (
    <ResponsiveTable<OwedWorker>
      caption="Worker by site"
      columns={[
        { label: 'Link worker', cell: ({ name }) => name },
        ...owing.map((site) => ({
          label: site.name,
          cell: (worker: OwedWorker) => <Cell worker={worker} site={site} />,
        })),
      ]}
      rows={open}
    />
  )
}

function Cell({ worker: { cells, name }, site }: { worker: OwedWorker; site: OwedSite }) {
  const cell = cells.find(({ siteId }) => siteId === site.id)
  if (!cell) return <span class="nhsuk-u-secondary-text-colour">Does not go there</span>
  return (
    <div>
      <OwedCell at={cell} />
      <br />
      <a class="nhsuk-u-font-size-16" href={paths.workerAtSite({ postId: cell.post.id, siteId: site.id })}>
        Open<span class="nhsuk-u-visually-hidden"> {`${name} at ${site.name}`}</span>
      </a>
    </div>
  )
}
