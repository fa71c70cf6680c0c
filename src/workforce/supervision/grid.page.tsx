import { csvFile } from '../../documents/csv-file.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { refused } from '../../http/refused.tsx'
import type { Route } from '../../http/route.ts'
import { Screen } from '../../http/screen.tsx'
import { showMonth } from '../../lib/plain-date.ts'
import { StateGrid } from '../../ui/charts/state-grid.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Filters } from '../../ui/filters.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Select } from '../../ui/select.tsx'
import { Status } from '../../ui/status.tsx'
import { cellInWords, type GridLine, type GridView, gridFile, owedInWords, STATE_WORDS } from './grid.rules.ts'
import { MONTH_STATES } from './month-standing.rules.ts'
import { paths } from './supervision.paths.ts'
import { listGrid, viewGrid } from './view-grid.ts'

export const gridPage = page({ path: '/supervision-grid', show: viewGrid, page: Grid })

export const gridCsv: Route = {
  method: 'GET',
  path: '/supervision-grid/figures.csv',
  door: 'seat',
  kind: 'file',
  handle: async (visit) => {
    const made = await visit.work((context) => listGrid(context, visit.query))
    if (!made.ok) return refused(visit, made.refusal)
    const { heads, rows } = gridFile(made.value)
    return visit.http.body(new Uint8Array(csvFile(heads, rows)), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${made.value.kind}-by-month.csv"`,
      'Cache-Control': 'private, no-store',
    })
  },
}

function Grid({ view }: PageProps<GridView>) {
  const { kind, of, kinds, months, lines, contractual } = view
  const label = kinds.find(({ id }) => id === kind)?.label ?? kind
  const asked = { kind, ...(of ? { of } : {}) }
  return (
    <Screen title={`${label}, month by month`} wide crumbs={[{ text: 'Duties', href: paths.duties() }]}>
      <span class="nhsuk-caption-l">{label}: what is owed each month, and by whom</span>
      <h1 class="nhsuk-heading-l">{owedInWords(view)}</h1>
      <Choose view={view} />
      {!contractual && (
        <p>
          The contract does not ask for it, so it stands here for those whom you employ, and for others where their
          employer shares it with you.
        </p>
      )}
      {lines.rows.length === 0 ? (
        <EmptyState heading="Nobody is here">
          Each link worker under your seat has a row here, with one square for each of the last twelve months.
        </EmptyState>
      ) : (
        <StateGrid
          id="supervision-grid"
          caption={`${label}, by surname: ${showMonth(months[0] ?? '')} to ${showMonth(months.at(-1) ?? '')}`}
          heads={['Link worker', 'Owed by']}
          columns={months.map((month) => ({ label: showMonth(month), short: shortMonth(month) }))}
          rows={lines.rows.map((line) => rowOf(line, label, kind))}
        />
      )}
      <Pager nextHref={lines.next && paths.grid({ ...asked, after: lines.next })} />
      <Legend />
      <p class="trellis-unprinted">
        <a href={paths.gridFile(asked)}>The same squares as a CSV file</a>. To print, use your browser: it fits one
        sheet on its side for up to about 25 people.
      </p>
    </Screen>
  )
}

const shortMonth = (month: string) => `${showMonth(month).slice(0, 3)} ${month.slice(2, 4)}`

const rowOf = ({ postId, whom, owes, cells }: GridLine, label: string, kind: string) => ({
  label: whom,
  href: paths.sessions({ postId }),
  besides: [owes],
  cells: cells.map((cell) => ({
    state: STATE_WORDS[cell.state].met,
    word: STATE_WORDS[cell.state].word,
    note: cell.because,
    href: `${paths.sessionsOnly({ postId }, { kind, from: cell.from, until: cell.until })}#sessions`,
    says: `${whom}, ${showMonth(cell.month)}: ${label}, ${cellInWords(cell)}`,
  })),
})

const Choose = ({ view: { kind, kinds, of, choices } }: { view: GridView }) => (
  <Filters label="What is shown" submit="Show" clearHref={of ? paths.grid({ kind }) : undefined}>
    <Select
      name="kind"
      value={kind}
      label="Kind of session"
      items={kinds.map(({ id, label }) => ({ value: id, label }))}
    />
    {choices.length > 0 && (
      <Select
        name="of"
        value={of ?? ''}
        label="Place, PCN or provider"
        items={[{ value: '', label: 'All of them' }, ...choices.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    )}
  </Filters>
)

const Legend = () => (
  <section aria-label="What the words mean">
    <ul class="nhsuk-list">
      {MONTH_STATES.map((state) => (
        <li key={state}>
          <Status state={STATE_WORDS[state].met}>{STATE_WORDS[state].word}</Status>: {STATE_WORDS[state].means}
        </li>
      ))}
    </ul>
    <p>A gap belongs to whoever holds the duty. It says nothing about the worker, and nobody is ranked by it.</p>
  </section>
)
