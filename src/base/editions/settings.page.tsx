import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Details } from '../../ui/details.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Filters } from '../../ui/filters.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Select } from '../../ui/select.tsx'
import { paths } from './editions.paths.ts'
import { listSettings, listSettingsOf, type SettingsView } from './list-settings.ts'
import type { SettingRow } from './setting-row.rules.ts'
import { SUBJECTS } from './setting-words.rules.ts'
import { clauseHref, clauseName } from './standard-for.ts'
import { Whose } from './whose.view.tsx'

export const ownSettingsPage = page({ path: paths.own(), show: listSettings, page: Settings })
export const settingsPage = page({
  path: '/standards/:organisationId',
  show: listSettingsOf,
  page: Settings,
})

function Settings({ view }: PageProps<SettingsView>) {
  const { at, counts, setAside } = view
  return (
    <Screen title="Local standards" crumbs={[{ text: 'Framework', href: '/framework' }]} wide>
      <h1 class="nhsuk-heading-l">
        {at && <span class="nhsuk-caption-l">{at.name}</span>}
        What is asked for, and by whom
      </h1>
      <p>
        The Framework stands for everybody. A system, a place, a PCN or an employer may set some figures for its own,
        each with a day and a reason. What the contract requires can only be made closer, never looser.
      </p>
      {at && <p class="nhsuk-u-font-weight-bold">{summary(counts)}</p>}
      {setAside.length > 0 && <SetAside setAside={setAside} />}
      <Narrowed {...view} />
      <Rows {...view} />
    </Screen>
  )
}

function summary({ changed, coming }: SettingsView['counts']): string {
  const now = changed === 0 ? 'Everything is as shipped today' : `${figures(changed)} not as shipped`
  return coming === 0 ? `${now}.` : `${now}; ${coming === 1 ? 'one change is' : `${coming} changes are`} to come.`
}
const figures = (count: number) => (count === 1 ? 'One figure is' : `${count} figures are`)

const SetAside = ({ setAside }: Pick<SettingsView, 'setAside'>) => (
  <InsetText>
    <p>Changes that do not hold at present:</p>
    <ul>
      {setAside.map(({ title, because, by }) => (
        <li>
          {title}, by {by}: {because}.
        </li>
      ))}
    </ul>
  </InsetText>
)

const SHOWS = [
  { value: 'open', label: 'Can be set' },
  { value: 'changed', label: 'Only changed' },
  { value: 'all', label: 'Everything' },
]

const Narrowed = ({ at, places, subject, show }: SettingsView) => (
  <>
    {places.length > 1 && (
      <nav aria-label="Organisations" class="nhsuk-u-margin-bottom-4">
        <details class="nhsuk-details">
          <summary class="nhsuk-details__summary">
            <span class="nhsuk-details__summary-text">Another organisation</span>
          </summary>
          <ul class="nhsuk-list nhsuk-details__text">
            {places.map(({ id, name }) => (
              <li key={id}>
                {id === at?.organisationId ? name : <a href={paths.settings({ organisationId: id })}>{name}</a>}
              </li>
            ))}
          </ul>
        </details>
      </nav>
    )}
    <Filters label="Narrow the list" clearHref={subject || show !== 'open' ? '?' : undefined}>
      <Select
        name="subject"
        label="Subject"
        value={subject}
        items={[
          { value: '', label: 'All subjects' },
          ...SUBJECTS.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <Select name="show" label="Show" value={show} items={SHOWS} />
    </Filters>
  </>
)

const Rows = ({ at, rows }: SettingsView) => {
  if (!at || rows.length === 0)
    return (
      <EmptyState heading={at ? 'Nothing here is other than shipped' : 'No organisation is yours to look at'}>
        <p>
          {at
            ? 'When somebody sets a figure for this organisation, or one over it does, it stands here with its day and its reason.'
            : 'Your seat belongs to no system whose standards it could read.'}
        </p>
      </EmptyState>
    )
  return SUBJECTS.map(({ id, title, about }) => {
    const under = rows.filter(({ subject }) => subject === id)
    return (
      under.length > 0 && (
        <Details
          key={id}
          id={id}
          variant="expander"
          summary={`${title}: ${countInWords(under)}`}
          open={rows.length <= READ_AT_ONCE || under.length === rows.length}
        >
          <p>{about}</p>
          <SettingTable organisationId={at.organisationId} caption={title} rows={under} />
        </Details>
      )
    )
  })
}

/** Fewer rows than this stand open; more are closed under their subjects, each saying what is in it. */
const READ_AT_ONCE = 15

function countInWords(rows: readonly SettingRow[]): string {
  const changed = rows.filter((row) => row.changed).length
  const all = rows.length === 1 ? '1 figure' : `${rows.length} figures`
  return changed === 0 ? all : `${all}, ${changed} not as shipped`
}

type TableProps = { organisationId: string; caption: string; rows: readonly SettingRow[] }

const SettingTable = ({ organisationId, caption, rows }: TableProps) => (
  <ResponsiveTable
    caption={caption}
    hideCaption
    rows={rows}
    columns={[
      {
        label: 'Setting',
        cell: ({ path, figure, thing }) => (
          <>
            <a href={paths.setting({ organisationId, setting: path })}>{thing ?? figure}</a>
            {thing && <span class="nhsuk-caption-m nhsuk-u-margin-bottom-0">{figure}</span>}
          </>
        ),
      },
      { label: 'Now', cell: ({ value, until }) => (until ? `${value}, until ${shortDate(until)}` : value) },
      { label: 'Whose', cell: (row) => <Whose {...row} /> },
      {
        label: 'To come',
        cell: ({ coming, fixed }) =>
          coming ? `${coming.value} from ${shortDate(coming.from)}` : fixed ? 'Fixed' : 'No change',
      },
      {
        label: 'Where it comes from',
        cell: ({ clause }) => (
          <a href={clauseHref(clause)}>
            The clause<span class="nhsuk-u-visually-hidden"> on {clauseName(clause)}</span>
          </a>
        ),
      },
    ]}
  />
)
