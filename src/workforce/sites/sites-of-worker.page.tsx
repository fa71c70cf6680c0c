import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Embedding, EmbeddingKey } from './embedding.view.tsx'
import { OwedCell } from './owed-cell.view.tsx'
import { paths } from './sites.paths.ts'
import { type SitesOfWorker, viewSitesOfWorker } from './sites-of-worker.ts'

export const sitesOfWorkerPage = page({
  path: '/posts/:postId/at-each-site',
  show: viewSitesOfWorker,
  page: OfWorker,
})

type OneSite = SitesOfWorker['sites'][number]

function OfWorker({ view: { post, sites, own } }: PageProps<SitesOfWorker>) {
  return (
    <Screen title="At each practice and site" wide>
      <span class="nhsuk-caption-l">{post.name}</span>
      <h1 class="nhsuk-heading-l">{headline(sites, own ? 'you' : post.givenName)}</h1>
      <ResponsiveTable<OneSite>
        caption="Practices and sites"
        hideCaption
        columns={[
          {
            label: 'Site',
            cell: ({ site, siteId }) => <a href={paths.workerAtSite({ postId: post.id, siteId })}>{site.name}</a>,
          },
          { label: 'What is still owed', cell: (at) => <OwedCell at={at} /> },
          { label: 'Part of the team', cell: ({ siteId, marks }) => <Embedding id={`team-${siteId}`} marks={marks} /> },
        ]}
        rows={sites}
        empty={
          <EmptyState heading="No practice or site yet">
            {own ? 'Your' : `${post.givenName}’s`} practices and sites are shown here once they are recorded with the
            post.
          </EmptyState>
        }
      />
      {sites.length > 0 && <EmbeddingKey />}
    </Screen>
  )
}

function headline(sites: readonly OneSite[], whom: string): string {
  const owing = sites.filter(({ lacks }) => lacks.access.length + lacks.contact.length > 0).length
  if (sites.length === 0) return 'At each practice and site'
  if (owing === 0) return `Nothing is owed to ${whom} at any practice or site`
  return `Something is still owed to ${whom} at ${owing} of ${sites.length} practices and sites`
}
