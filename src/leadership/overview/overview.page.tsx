import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Figure, Figures } from '../../ui/figure.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { paths } from './overview.paths.ts'
import { type FigureId, figureWords, type Neighbourhood, type Overview } from './overview.rules.ts'
import { viewOverview } from './view-overview.ts'

type View = Overview & { figure: FigureId | undefined }

export const overviewPage = page({ path: '/overview', show: viewOverview, page: OverviewPage })
export const figurePage = page({ path: '/overview/:figure', show: viewOverview, page: FigurePage })

/** How the whole stands, and each neighbourhood by name. */
function OverviewPage({ view: { total, neighbourhoods } }: PageProps<View>) {
  const { seat, today } = useShell()
  return (
    <Screen title="Workforce" wide>
      <h1 class="nhsuk-heading-l">
        {total['may-take']} of {total['link-workers']} link workers may take new people
      </h1>
      <p>
        {seat?.organisationName}, {shortDate(today)}. Every figure opens what it counts and the rows behind it.
        Neighbourhoods stand by name: nothing here ranks them.
      </p>
      <Figures>
        {figureWords.map((figure) => (
          <Figure
            key={figure.id}
            label={figure.label}
            value={total[figure.id]}
            counts={figure.definition}
            href={paths.figure(figure.id)}
          />
        ))}
      </Figures>
      <ResponsiveTable<Neighbourhood>
        caption="Neighbourhood by neighbourhood"
        columns={[
          { label: 'Neighbourhood', cell: ({ name }) => name },
          ...figureWords.map((figure) => ({
            label: figure.label,
            numeric: true,
            cell: ({ cells }: Neighbourhood) => cells[figure.id],
          })),
        ]}
        rows={neighbourhoods}
        empty={<EmptyState heading="No link workers yet">When posts are recorded, they are counted here.</EmptyState>}
      />
    </Screen>
  )
}

/** One figure: what it counts, and its rows. */
function FigurePage({ view: { figure, total, neighbourhoods }, asked }: PageProps<View>) {
  const words = figureWords.find(({ id }) => id === (figure ?? asked.figure)) ?? figureWords[0]
  if (!words) return null
  return (
    <Screen title={words.label} crumbs={[{ text: 'Workforce', href: paths.overview() }]}>
      <h1 class="nhsuk-heading-l">
        {words.label}: {total[words.id]}
      </h1>
      <h2 class="nhsuk-heading-s">What this counts</h2>
      <p>{words.definition}</p>
      <ResponsiveTable<Neighbourhood>
        caption="The rows behind it"
        columns={[
          { label: 'Neighbourhood', cell: ({ name }) => name },
          { label: words.label, numeric: true, cell: ({ cells }) => cells[words.id] },
        ]}
        rows={neighbourhoods}
      />
    </Screen>
  )
}
