import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showDate } from '../../lib/plain-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { type BrokenLink, type BrokenLinks, listBrokenLinks } from './list-broken-links.ts'
import { frameworkPaths } from './resources.paths.ts'
import { Outside } from './source.view.tsx'

export const linksPage = page({
  path: '/framework/links',
  show: (context) => listBrokenLinks(context, {}),
  page: LinksPage,
})

function LinksPage({ view: { broken, neverChecked } }: PageProps<BrokenLinks>) {
  return (
    <Screen
      title="Links reported as broken"
      crumbs={[
        { text: 'Framework', href: frameworkPaths.contents },
        { text: 'Resource library', href: frameworkPaths.library },
      ]}
    >
      <h1 class="nhsuk-heading-l">{heading(broken.length)}</h1>
      <p>
        {neverChecked === 0
          ? 'Somebody here has looked at every other address of the library.'
          : `Nobody here has looked at ${neverChecked} of the library’s addresses yet. Addresses age: open one now and then.`}
      </p>
      <ResponsiveTable
        caption="Links reported as broken"
        columns={COLUMNS}
        rows={broken}
        empty={
          <EmptyState heading="No link is reported as broken">
            <p>
              When a colleague presses “Report a broken link” in the library, it stands here until somebody says that it
              works.
            </p>
          </EmptyState>
        }
      />
    </Screen>
  )
}

const heading = (broken: number) =>
  broken === 0
    ? 'No link is reported as broken'
    : `${broken} ${broken === 1 ? 'link is' : 'links are'} reported as broken`

const COLUMNS = [
  { label: 'Resource', cell: (row: BrokenLink) => <Outside href={row.url}>{row.title}</Outside> },
  { label: 'Reported', cell: (row: BrokenLink) => `${showDate(row.reportedOn)} by ${row.reportedBy}` },
  {
    label: 'What to do',
    cell: (row: BrokenLink) => (
      <Press
        to={frameworkPaths.check(row.resourceId)}
        label="It works again"
        about={row.title}
        variant="secondary"
        small
      />
    ),
  },
]
