import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { lowerFirst } from '../../lib/lower-first.ts'
import { londonDay } from '../../lib/moment.ts'
import { shortDate, showDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { paths } from './editions.paths.ts'
import { SUBJECTS } from './setting-words.rules.ts'
import { type SettingView, type ToldChange, viewSetting } from './view-setting.ts'
import { Whose } from './whose.view.tsx'

export const settingPage = page({
  path: '/standards/:organisationId/:setting',
  show: viewSetting,
  page: SettingPage,
})

export const crumbsOf = ({ at }: SettingView) => [
  { text: 'Framework', href: '/framework' },
  { text: `Local standards, ${at.name}`, href: paths.settings(at) },
]

export const headingOf = ({ row }: SettingView) => (row.thing ? `${row.thing}: ${lowerFirst(row.figure)}` : row.figure)

function SettingPage({ view }: PageProps<SettingView>) {
  return (
    <Screen title={headingOf(view)} crumbs={crumbsOf(view)} aside={<Clause {...view} />}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{view.at.name}</span>
        {headingOf(view)}
      </h1>
      <Now {...view} />
      <Way {...view} />
      <h2 class="nhsuk-heading-m">What was, and what is to come</h2>
      {view.told.length === 0 ? (
        <p>Nobody has changed this for {view.at.name}: it is as shipped.</p>
      ) : (
        <Timeline label="Changes" items={view.told.map((change) => itemOf(change))} />
      )}
    </Screen>
  )
}

const Now = ({ row, shipped, limit, setting, setAside }: SettingView) => (
  <>
    {setAside.map(({ by, because }) => (
      <InsetText>
        <p>
          The change by {by} does not hold at present: {because}.
        </p>
      </InsetText>
    ))}
    <SummaryList
      rows={[
        { key: 'Now', value: <strong>{row.value}</strong> },
        { key: 'Whose', value: <Whose {...row} source={undefined} /> },
        row.until ? { key: 'Until', value: `Before ${showDate(row.until)}` } : null,
        setting.asks.kind === 'add' ? null : { key: 'As shipped', value: shipped },
        limit ? { key: 'How far it may move', value: limit } : null,
        row.coming ? { key: 'To come', value: `${row.coming.value} from ${showDate(row.coming.from)}` } : null,
        { key: 'Subject', value: SUBJECTS.find(({ id }) => id === row.subject)?.title ?? '' },
      ]}
    />
  </>
)

const Way = ({ mayChange, at, row, setting }: SettingView) =>
  mayChange === true ? (
    <Button href={paths.change({ organisationId: at.organisationId, setting: row.path })}>
      {setting.asks.kind === 'add' ? 'Add one' : setting.asks.kind === 'retire' ? 'Retire it' : 'Change it'}
    </Button>
  ) : (
    <p>{mayChange}.</p>
  )

const Clause = ({ clause }: SettingView) => (
  <>
    <h2 class="nhsuk-heading-s">The clause</h2>
    <p>
      <a href={clause.href}>{clause.title}</a>
    </p>
    <p class="trellis-source">{clause.trust}</p>
  </>
)

const STATES = { withdrawn: 'Withdrawn', coming: 'To come', 'in-force': 'Holds now', over: 'Over' } as const

function itemOf(change: ToldChange) {
  const { id, from, until, state, before, value, whose, at, reason, madeBy, madeAt, closed, mayClose } = change
  const ahead = state === 'coming'
  return {
    on: from,
    ahead,
    title: (
      <>
        {before} → <strong>{value}</strong> {until && `until ${shortDate(until)} `}
        <Whose whose={whose} changed={state === 'in-force'} /> {STATES[state]}
      </>
    ),
    by: at,
    children: (
      <>
        <p>{reason}</p>
        <p class="trellis-source">
          Made by {madeBy} on {shortDate(londonDay(madeAt))}.
        </p>
        {closed && (
          <p class="trellis-source">
            {state === 'withdrawn' ? 'Withdrawn' : 'Ended'} by {closed.by} on {shortDate(londonDay(closed.at))}:{' '}
            {closed.reason}
          </p>
        )}
        {mayClose && (
          <p>
            <a href={ahead ? paths.withdraw({ changeId: id }) : paths.end({ changeId: id })}>
              {ahead ? 'Withdraw it' : 'End it'}
              <span class="nhsuk-u-visually-hidden"> (from {shortDate(from)})</span>
            </a>
          </p>
        )}
      </>
    ),
  }
}
